package fr.sons.web.api.json;

import fr.sons.programme.api.DispositifView;

/** A funding scheme. */
public record DispositifJson(
        String code,
        int vague,
        String couloir,
        String categorie,
        String libelle,
        String preuveExigee,
        boolean preuveProvisoire,
        String tauxAvance,
        boolean tauxProvisoire,
        String base,
        String certitude) {

    public static DispositifJson of(DispositifView d) {
        return new DispositifJson(
                d.code(),
                d.wave(),
                d.couloir(),
                d.category(),
                d.label(),
                d.proof().name(),
                d.proofProvisional(),
                d.advanceRate().map(r -> r.value().toPlainString()).orElse(null),
                d.rateProvisional(),
                d.legalBasis(),
                d.certainty().label());
    }
}
