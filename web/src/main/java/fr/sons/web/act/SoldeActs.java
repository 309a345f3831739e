package fr.sons.web.act;

import fr.sons.solde.api.AttachedFile;
import fr.sons.solde.api.SubmitSolde;
import fr.sons.solde.service.SoldeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Acts on the request for the balance. */
@ApplicationScoped
public class SoldeActs implements ActCatalogue.Provider {

    private static final String FILE_HELP = "PDF, PNG ou JPEG, 10 Mo au plus.";

    @Inject
    private SoldeService soldes;

    @Override
    public List<Act> acts() {
        return List.of(submit(), complete(), requestComplements(), accept(), reject());
    }

    private Act submit() {
        return Act.asking(
                "deposer-solde",
                "Déposer la demande de solde",
                "Déposer la demande de solde",
                "Votre demande part à l’ASP. L’instant de réception par le serveur fait foi pour la date limite.",
                "La demande de solde est déposée. L’ASP va l’instruire.",
                List.of(
                        Field.text("invoiceNumber", "Numéro de la facture", "Tel qu’il figure sur la facture."),
                        Field.date("invoiceDate", "Date de la facture", "Jour/mois/année, par exemple 08/09/2023."),
                        Field.money(
                                "invoiceAmount",
                                "Montant total de la facture, hors taxes",
                                "En euros ; il doit être égal au prix de la commande."),
                        Field.file("invoice", "Copie de la facture", FILE_HELP)),
                (by, ref, a) -> soldes.submit(
                        by,
                        ref,
                        new SubmitSolde(
                                a.text("invoiceNumber"),
                                a.date("invoiceDate"),
                                a.money("invoiceAmount"),
                                a.file("invoice").name(),
                                a.file("invoice").content())));
    }

    private Act complete() {
        return Act.asking(
                "completer-solde",
                "Compléter la demande de solde",
                "Envoyer les compléments",
                "Votre réponse part à l’ASP, qui reprend l’instruction. Un fichier joint remplace la copie de la facture.",
                "Vos compléments sont envoyés à l’ASP.",
                List.of(
                        Field.longText("answer", "Votre réponse", "Répondez point par point à la demande de l’ASP."),
                        Field.file("file", "Nouvelle copie de la facture", FILE_HELP)
                                .optional()),
                (by, ref, a) -> soldes.complete(
                        by,
                        ref,
                        a.text("answer"),
                        Optional.ofNullable(a.file("file")).map(f -> new AttachedFile(f.name(), f.content()))));
    }

    private Act requestComplements() {
        return Act.asking(
                "demander-complements-solde",
                "Demander des compléments sur le solde",
                "Demander ces compléments",
                "Le fournisseur voit votre demande dans sa liste de tâches. Sans réponse dans le délai, l’instruction continue"
                        + " avec ce que contient le dossier.",
                "Les compléments sont demandés au fournisseur.",
                List.of(Field.longText(
                        "missing", "Pièces manquantes", "Nommez chaque pièce : le fournisseur lira ce texte.")),
                (by, ref, a) -> soldes.requestComplements(by, ref, a.text("missing")));
    }

    private Act accept() {
        return Act.confirmed(
                "accepter-solde",
                "Accepter le solde",
                "Accepter le solde",
                "Le solde devient payable. Un autre agent que vous devra le payer.",
                "Le solde est accepté. Il attend le paiement par un autre agent.",
                (by, ref, a) -> soldes.accept(by, ref));
    }

    private Act reject() {
        return Act.asking(
                        "rejeter-solde",
                        "Rejeter le solde",
                        "Rejeter le solde",
                        "Le solde ne sera pas payé, et une procédure de recouvrement de l’avance reçue s’ouvre aussitôt.",
                        "Le solde est rejeté.",
                        List.of(Field.longText("motive", "Motif du rejet", "Le fournisseur lira ce motif.")),
                        (by, ref, a) -> soldes.reject(by, ref, a.text("motive")))
                .withoutReturn();
    }
}
