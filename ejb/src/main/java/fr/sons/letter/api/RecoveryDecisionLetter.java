package fr.sons.letter.api;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The decision to recover (R-REC-03): reasons in fact and law, answer to the observations, breakdown, payment, remedies.
 *
 * @param priorLetterNumber number of the contradictory letter
 * @param priorLetterDate its date
 * @param observations what the vendor observed; empty if it observed nothing
 * @param reasons the decider's reasons, which answer the observations
 * @param payment until when to pay, and how that day was computed
 * @param signatoryName who decided, as held in the agent's account (CRPA L. 212-1)
 */
public record RecoveryDecisionLetter(
        OrderFacts order,
        Ground ground,
        String recoveryRef,
        String priorLetterNumber,
        LocalDate priorLetterDate,
        String observations,
        String reasons,
        List<ReceivedPayment> payments,
        LegalDelay payment,
        String signatoryName)
        implements LetterContent {

    public RecoveryDecisionLetter {
        Objects.requireNonNull(order);
        Objects.requireNonNull(ground);
        Objects.requireNonNull(recoveryRef);
        Objects.requireNonNull(priorLetterNumber);
        Objects.requireNonNull(priorLetterDate);
        Objects.requireNonNull(observations);
        Objects.requireNonNull(payment);
        payments = List.copyOf(payments);
        if (!ReceivedPayment.total(payments).isPositive()) {
            throw new IllegalArgumentException("No sum received, nothing to recover");
        }
        if (reasons == null || reasons.isBlank()) {
            throw new IllegalArgumentException("A decision gives its reasons (CRPA L. 211-2)");
        }
        if (signatoryName == null || signatoryName.isBlank()) {
            throw new IllegalArgumentException("A decision names its author (CRPA L. 212-1)");
        }
    }

    public Money amount() {
        return ReceivedPayment.total(payments);
    }

    @Override
    public LetterTemplate template() {
        return LetterTemplate.DECISION_RECOUVREMENT;
    }

    @Override
    public String subject() {
        return "Décision de recouvrement de sommes perçues — dossier " + order.ref();
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = order.fields();
        fields.put("fondement", FrenchText.law(order.legalBasis()));
        fields.put("recouvrement", recoveryRef);
        fields.put("constat", ground.finding());
        fields.put("courrierPrealable", priorLetterNumber);
        fields.put("courrierPrealableDu", FrenchText.date(priorLetterDate));
        fields.put("observations", observations.strip());
        fields.put("motifs", reasons.strip());
        fields.put("montant", FrenchText.euros(amount()));
        fields.put("payerAvant", FrenchText.date(payment.due()));
        fields.put("calculPaiement", FrenchText.computation(payment));
        fields.put("signataire", signatoryName);
        return fields;
    }

    @Override
    public List<Map<String, ?>> rows() {
        return ReceivedPayment.rows(payments);
    }
}
