package fr.sons.letter.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The order a letter is about, in the words of the letter.
 *
 * @param dispositifLabel French label of the dispositif
 * @param legalBasis the text that founds the dispositif, e.g. {@code "arrêté SONS LGC vague 1 (L. 1111-24 CSP)"}
 * @param product name of the software ordered
 * @param clientIdentifier kind and value, e.g. {@code "FINESS 750000001"}
 * @param price price of the order, without tax
 */
public record OrderFacts(
        CaseRef ref,
        String dispositifCode,
        String dispositifLabel,
        String legalBasis,
        String product,
        LocalDate signedOn,
        String vendorName,
        String clientName,
        String clientIdentifier,
        Money price) {

    public OrderFacts {
        Objects.requireNonNull(ref);
        Objects.requireNonNull(dispositifCode);
        Objects.requireNonNull(dispositifLabel);
        Objects.requireNonNull(legalBasis);
        Objects.requireNonNull(product);
        Objects.requireNonNull(signedOn);
        Objects.requireNonNull(vendorName);
        Objects.requireNonNull(clientName);
        Objects.requireNonNull(clientIdentifier);
        Objects.requireNonNull(price);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dossier", ref.value());
        fields.put("dispositif", dispositifLabel + " (" + dispositifCode + ")");
        fields.put("solution", product);
        fields.put("commandeDu", FrenchText.date(signedOn));
        fields.put("fournisseur", vendorName);
        fields.put("clientFinal", clientName + " (" + clientIdentifier.replace(' ', FrenchText.NBSP) + ")");
        fields.put("prixHt", FrenchText.euros(price));
        return fields;
    }
}
