package fr.sons.letter.api;

import java.util.Map;
import java.util.Objects;

/** Tells the final client that the service counts as not delivered and may not be re-invoiced (R-INS-02, R-REC-07). */
public record ReinvoicingBanLetter(OrderFacts order, Ground ground) implements LetterContent {

    public ReinvoicingBanLetter {
        Objects.requireNonNull(order);
        if (ground.cause() != Ground.Cause.NOT_DELIVERED) {
            throw new IllegalArgumentException(
                    "The ban follows from a service not delivered, not from " + ground.cause());
        }
    }

    @Override
    public LetterTemplate template() {
        return LetterTemplate.INTERDICTION_REFACTURATION;
    }

    @Override
    public String subject() {
        return "Prestation non livrée, refacturation interdite — dossier " + order.ref();
    }

    @Override
    public Map<String, Object> fields() {
        Map<String, Object> fields = order.fields();
        fields.put("fondement", FrenchText.law(order.legalBasis()));
        fields.put("echeance", ground.deadline());
        fields.put("texteEcheance", ground.legalBasis());
        fields.put("calculEcheance", FrenchText.unbroken(ground.calculation()));
        return fields;
    }
}
