package fr.sons.web.api.json;

import java.util.List;
import java.util.Map;

/** All there is to know of one order. */
public record DossierJson(
        CommandeJson commande,
        ProchaineEcheance prochaineEcheance,
        List<ActeJson> actes,
        InstallationJson installation,
        VerificationJson verification,
        SoldeJson solde,
        List<PaiementJson> paiements,
        List<RecouvrementJson> recouvrements,
        List<CourrierJson> courriers,
        List<PieceJson> pieces,
        List<EtapeJournalJson> journal,
        Map<String, String> montants,
        List<EcritureJson> ecritures) {

    /** Until when the next step can be done: in words, and how that date was computed, step by step. */
    public record ProchaineEcheance(String etape, String enClair, List<String> calcul) {}
}
