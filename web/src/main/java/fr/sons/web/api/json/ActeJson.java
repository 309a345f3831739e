package fr.sons.web.api.json;

import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;

/** An act of a case, possible now or not, and why not. */
public record ActeJson(
        String acte, String libelle, boolean possible, String regle, String code, String raison, String queFaire) {

    public static ActeJson of(Possibility p) {
        Reason why = p.whyNot().orElse(null);
        return why == null
                ? new ActeJson(p.act(), p.label(), true, null, null, null, null)
                : new ActeJson(p.act(), p.label(), false, why.rule(), why.code(), why.message(), why.todo());
    }
}
