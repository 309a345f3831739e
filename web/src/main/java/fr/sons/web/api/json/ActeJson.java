package fr.sons.web.api.json;

import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import java.util.List;

/**
 * An act of a case, possible now or not, and why not.
 *
 * @param calcul how the date that the reason names came about, step by step; empty where it names none
 */
public record ActeJson(
        String acte,
        String libelle,
        boolean possible,
        String regle,
        String code,
        String raison,
        String queFaire,
        List<String> calcul) {

    public static ActeJson of(Possibility p) {
        Reason why = p.whyNot().orElse(null);
        return why == null
                ? new ActeJson(p.act(), p.label(), true, null, null, null, null, List.of())
                : new ActeJson(
                        p.act(),
                        p.label(),
                        false,
                        why.rule(),
                        why.code(),
                        why.message(),
                        why.todo(),
                        why.calculation());
    }
}
