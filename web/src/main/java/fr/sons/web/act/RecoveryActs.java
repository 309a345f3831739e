package fr.sons.web.act;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.Presentation;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.service.RecoveryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Acts on the recovery of a case: observations, proposal, decision (R-REC-02, R-REC-03). */
@ApplicationScoped
public class RecoveryActs implements ActCatalogue.Provider {

    private static final String YES = "oui";

    @Inject
    private RecoveryService recoveries;

    @Override
    public List<Act> acts() {
        return List.of(observe(), propose(), decide(), noteDelivery());
    }

    private Act observe() {
        return Act.asking(
                "deposer-observations",
                "Déposer des observations",
                "Envoyer les observations",
                "Vos observations sont jointes au dossier. La décision y répondra.",
                "Vos observations sont reçues.",
                List.of(Field.longText(
                        "text",
                        "Vos observations",
                        "Les faits que vous contestez, les circonstances, les pièces à l’appui.")),
                (by, ref, a) -> recoveries.observe(by, reference(by, ref), a.text("text")));
    }

    private Act propose() {
        return Act.asking(
                "proposer-recouvrement",
                "Proposer la suite du recouvrement",
                "Transmettre la proposition",
                "Votre proposition part au décideur. Une autre personne que vous décide.",
                "La proposition est transmise au décideur.",
                List.of(
                        Field.choice(
                                "recover",
                                "Proposition",
                                "",
                                List.of(
                                        new Field.Choice(YES, "Mettre en recouvrement les sommes reçues"),
                                        new Field.Choice("non", "Abandonner la procédure"))),
                        reasons()),
                (by, ref, a) ->
                        recoveries.propose(by, reference(by, ref), YES.equals(a.text("recover")), a.text("reasons")));
    }

    private Act decide() {
        return Act.asking(
                        "decider-recouvrement",
                        "Décider du recouvrement",
                        "Prononcer la décision",
                        "Si vous confirmez, la somme est réclamée au fournisseur et la lettre de décision est émise, numérotée"
                                + " et conservée. Si vous n’y donnez pas suite, la procédure est abandonnée.",
                        "La décision est prononcée.",
                        List.of(
                                Field.choice(
                                        "decision",
                                        "Décision",
                                        "",
                                        List.of(
                                                new Field.Choice(YES, "Prononcer la mise en recouvrement"),
                                                new Field.Choice("non", "Abandonner la procédure"))),
                                reasons()),
                        (by, ref, a) -> recoveries.decide(
                                by, reference(by, ref), YES.equals(a.text("decision")), a.text("reasons")))
                .withoutReturn();
    }

    private Act noteDelivery() {
        return Act.asking(
                        "inscrire-notification",
                        "Inscrire ou rectifier la notification de la décision",
                        "Enregistrer la notification",
                        "Le délai de recours de deux mois court de cette notification ; son calcul est montré, étape par"
                                + " étape, sur la page du recouvrement.",
                        "La notification est enregistrée.",
                        List.of(),
                        (by, ref, a) -> recoveries.noteDelivery(
                                by,
                                reference(by, ref),
                                new NotedDelivery(
                                        a.date("presentedOn"),
                                        Presentation.valueOf(a.text("presentation")),
                                        a.optionalDate("collectedOn"),
                                        Optional.of(a.read("correction"))
                                                .filter(revision -> !revision.isEmpty())
                                                .map(revision -> new NotedDelivery.Correction(
                                                        Long.parseLong(revision), a.text("correction"))))))
                .askingOfCase((by, ref) -> Stream.concat(delivery().stream(), correction(by, ref).stream())
                        .toList());
    }

    private static List<Field> delivery() {
        return List.of(
                Field.date(
                        "presentedOn",
                        "Première présentation de la lettre recommandée",
                        "Telle que l’avis de réception la porte, par exemple 03/11/2023."),
                Field.choice(
                        "presentation",
                        "Issue de cette présentation",
                        "",
                        Arrays.stream(Presentation.values())
                                .map(p -> new Field.Choice(p.name(), p.label()))
                                .toList()),
                Field.date(
                                "collectedOn",
                                "Retrait au bureau de poste",
                                "Si le destinataire était absent et a retiré la lettre ; sinon laissez vide.")
                        .optional());
    }

    /** Where one is noted already, what is there is shown beside the question why it is replaced. */
    private Optional<Field> correction(Caller by, CaseRef ref) {
        return recoveries.ofCase(by, ref).flatMap(recovery -> recovery.notification()
                .map(noted -> Field.longText(
                                "correction",
                                "Motif de la rectification",
                                "Une notification est déjà inscrite : elle sera remplacée. "
                                        + String.join(" ", noted.steps()))
                        .about(Long.toString(recovery.revision()))));
    }

    private static Field reasons() {
        return Field.longText(
                "reasons",
                "Motivation",
                "En fait et en droit ; elle répond aux observations et figure dans la lettre.");
    }

    private String reference(Caller by, CaseRef ref) {
        return recoveries
                .ofCase(by, ref)
                .map(RecoveryView::reference)
                .orElseThrow(() -> new NotFound("le recouvrement du dossier " + ref));
    }
}
