package fr.sons.letter.api;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * « Information préalable » that opens the contradictory procedure (R-REC-02).
 *
 * @param recoveryRef reference of the recovery, e.g. {@code "REC-2023-000001"}
 * @param payments sums received and not yet returned, at least one
 * @param delayDays delay to answer in days, never under 15
 * @param answer until when to answer, and how that day was computed
 */
public record ContradictoryLetter(
        OrderFacts order,
        Ground ground,
        String recoveryRef,
        List<ReceivedPayment> payments,
        int delayDays,
        LegalDelay answer)
        implements LetterContent {

    /** Shortest delay a letter may leave (R-REC-02). */
    public static final int SHORTEST_DELAY_DAYS = 15;

    public ContradictoryLetter {
        Objects.requireNonNull(order);
        Objects.requireNonNull(ground);
        Objects.requireNonNull(recoveryRef);
        Objects.requireNonNull(answer);
        payments = List.copyOf(payments);
        if (!ReceivedPayment.total(payments).isPositive()) {
            throw new IllegalArgumentException("No sum received, nothing to recover");
        }
        if (delayDays < SHORTEST_DELAY_DAYS) {
            throw new IllegalArgumentException("The delay to answer is " + SHORTEST_DELAY_DAYS + " days at least");
        }
    }

    /** The texts that change with the last day to answer. */
    public static Map<String, String> answered(LegalDelay delay) {
        return Map.of("repondreAvant", FrenchText.date(delay.due()), "calculDelai", FrenchText.computation(delay));
    }

    public Money amount() {
        return ReceivedPayment.total(payments);
    }

    @Override
    public LetterTemplate template() {
        return LetterTemplate.CONTRADICTOIRE;
    }

    @Override
    public String subject() {
        return "Recouvrement envisagé de sommes perçues — dossier " + order.ref();
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = order.fields();
        fields.put("fondement", FrenchText.law(order.legalBasis()));
        fields.put("recouvrement", recoveryRef);
        fields.put("constat", ground.finding());
        fields.put("montant", FrenchText.euros(amount()));
        fields.put("delai", delayDays + " jours");
        fields.putAll(answered(answer));
        fields.put("refacturation", Boolean.toString(ground.cause() == Ground.Cause.NOT_DELIVERED));
        return fields;
    }

    @Override
    public List<Map<String, ?>> rows() {
        return ReceivedPayment.rows(payments);
    }
}
