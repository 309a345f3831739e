package fr.sons.web.api.json;

import java.util.List;
import java.util.Map;

/** All there is to know of one order. */
public record DossierJson(
        CommandeJson commande,
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
        List<EcritureJson> ecritures) {}
