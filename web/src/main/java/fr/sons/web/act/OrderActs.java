package fr.sons.web.act;

import fr.sons.order.service.OrderService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Acts on the order and its advance. */
@ApplicationScoped
public class OrderActs implements ActCatalogue.Provider {

    @Inject
    private OrderService orders;

    @Override
    public List<Act> acts() {
        return List.of(request(), accept(), askComplements(), complete(), reject(), cancel());
    }

    private Act request() {
        return Act.confirmed(
                "demander-avance",
                "Demander l’avance",
                "Demander l’avance",
                "Votre demande part à l’Agence de services et de paiement, qui l’examine. L’instant de réception fait foi.",
                "La demande d’avance est déposée. L’ASP va l’instruire.",
                (by, ref, a) -> orders.requestAdvance(by, ref));
    }

    private Act accept() {
        return Act.confirmed(
                "accepter-avance",
                "Accepter l’avance",
                "Accepter l’avance",
                "L’avance devient payable. Un autre agent que vous devra la payer.",
                "L’avance est acceptée. Elle attend le paiement par un autre agent.",
                (by, ref, a) -> orders.acceptAdvance(by, ref));
    }

    private Act askComplements() {
        return Act.asking(
                "demander-complements-avance",
                "Demander des compléments sur l’avance",
                "Demander ces compléments",
                "Le fournisseur voit votre demande dans sa liste de tâches. L’instruction reprend quand il a répondu.",
                "Les compléments sont demandés au fournisseur.",
                List.of(Field.longText(
                        "what",
                        "Pièces ou précisions manquantes",
                        "Nommez chaque pièce : le fournisseur lira ce texte.")),
                (by, ref, a) -> orders.askAdvanceComplements(by, ref, a.text("what")));
    }

    private Act complete() {
        return Act.asking(
                "completer-avance",
                "Compléter la demande d’avance",
                "Envoyer les compléments",
                "Votre réponse part à l’ASP, qui reprend l’instruction.",
                "Vos compléments sont envoyés à l’ASP.",
                List.of(Field.longText("answer", "Votre réponse", "Répondez point par point à la demande de l’ASP.")),
                (by, ref, a) -> orders.completeAdvance(by, ref, a.text("answer")));
    }

    private Act reject() {
        return Act.asking(
                        "rejeter-avance",
                        "Rejeter l’avance",
                        "Rejeter l’avance",
                        "La commande prend fin : ni avance ni solde ne seront payés, et la somme engagée revient au budget.",
                        "L’avance est rejetée.",
                        List.of(Field.longText("motive", "Motif du rejet", "Le fournisseur lira ce motif.")),
                        (by, ref, a) -> orders.rejectAdvance(by, ref, a.text("motive")))
                .withoutReturn();
    }

    private Act cancel() {
        return Act.asking(
                        "annuler-commande",
                        "Annuler la commande",
                        "Annuler la commande",
                        "La commande prend fin. Si l’avance a été payée, une procédure de recouvrement de cette avance s’ouvre"
                                + " aussitôt.",
                        "La commande est annulée.",
                        List.of(Field.longText(
                                "reason", "Raison de l’annulation", "Par exemple : renoncement du client.")),
                        (by, ref, a) -> orders.cancel(by, ref, a.text("reason")))
                .withoutReturn();
    }
}
