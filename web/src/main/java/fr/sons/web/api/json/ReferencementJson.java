package fr.sons.web.api.json;

import fr.sons.referencing.api.ReferenceView;
import java.time.LocalDate;

/** A referenced solution that can be ordered. */
public record ReferencementJson(
        long id,
        long fournisseur,
        String dispositif,
        String produit,
        String version,
        String numero,
        LocalDate referenceLe,
        LocalDate suspenduLe,
        boolean finance) {

    public static ReferencementJson of(ReferenceView r) {
        return new ReferencementJson(
                r.id(),
                r.vendor().value(),
                r.dispositif(),
                r.product(),
                r.productVersion(),
                r.number(),
                r.referencedOn(),
                r.suspendedOn().orElse(null),
                r.funded());
    }
}
