package fr.sons.web.api.json;

import java.time.LocalDate;
import java.util.List;

/**
 * Which calendar applied to a case on a day, and why (R-CAL-04).
 *
 * @param version number of the version that applied at the end of that day; null before the first
 * @param texte its legal text
 * @param publieLe the day this text was published
 */
public record CalendrierDossierJson(
        String dossier,
        String dispositif,
        LocalDate jour,
        Integer version,
        String texte,
        LocalDate publieLe,
        List<EcheanceJson> echeances) {}
