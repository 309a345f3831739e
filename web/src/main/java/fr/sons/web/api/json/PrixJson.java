package fr.sons.web.api.json;

import fr.sons.programme.api.PriceView;
import java.time.LocalDate;

/** One line of a price list, exclusive of tax. */
public record PrixJson(
        String bande, String libelle, String prixUnitaireHt, LocalDate valableDepuis, boolean provisoire) {

    public static PrixJson of(PriceView p) {
        return new PrixJson(p.band(), p.bandLabel(), p.unitPriceHt().toString(), p.validFrom(), p.provisional());
    }
}
