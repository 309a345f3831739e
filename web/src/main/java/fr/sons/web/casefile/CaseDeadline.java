package fr.sons.web.casefile;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Caller;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.solde.service.SoldeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The next deadline of a case, the one that binds it, with how it was computed; the same on its page and in the API. */
@ApplicationScoped
public class CaseDeadline {

    private static final char NO_BREAK = '\u00a0';

    /**
     * A deadline of a case.
     *
     * @param inWords {@code Clôture des demandes de solde : jusqu'au 14 décembre 2023 à 14 h, dans 94 jours}
     */
    public record Next(String inWords, DateExplanation explanation) {}

    @Inject
    private Calendars calendars;

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private SoldeService soldes;

    /** Empty when nothing bounds the next step. */
    public Optional<Next> of(Caller by, OrderView order, Optional<NextStep> step, Optional<RecoveryView> recovery) {
        Optional<RecoveryView> answering = recovery.filter(r -> r.state() == RecoveryState.CONTRADICTORY);
        if (answering.isPresent()) {
            return answering.map(r -> new Next(
                    "Observations du fournisseur" + NO_BREAK + ": jusqu’au " + FrenchDates.date(r.observationsDue())
                            + " inclus",
                    r.observationsExplained()));
        }
        Instant now = by.receivedAt();
        return step.stream()
                .flatMap(s -> s.milestones().stream())
                .flatMap(kind -> binding(order, kind, now).stream())
                .findFirst()
                .map(d -> new Next(
                        d.kind().label() + NO_BREAK + ": " + d.inWordsWithRemaining(now), explain(order, d, now)));
    }

    private Optional<Deadline> binding(OrderView order, MilestoneKind kind, Instant now) {
        return switch (kind) {
            case CLOTURE_AVANCE -> orders.advanceClosing(order.ref(), now);
            case FIN_PRESTATION -> installations.endOfService(order, now);
            case CLOTURE_SOLDE -> soldes.closing(order.ref(), now);
            default -> calendars.deadline(order.dispositif(), kind, now);
        };
    }

    /** A date that had passed when a later version was published stays the one of this case: said in a step of its own. */
    private DateExplanation explain(OrderView order, Deadline d, Instant now) {
        DateExplanation explanation = calendars.explain(d);
        int inForce = calendars.versions(order.dispositif()).stream()
                .filter(v -> !v.inForceFrom().isAfter(now))
                .mapToInt(CalendarVersionView::version)
                .max()
                .orElse(0);
        boolean amended = calendars
                .deadline(order.dispositif(), d.kind(), now)
                .filter(d::equals)
                .isEmpty();
        return amended
                ? explanation.and(
                        "Cette échéance était passée quand la version " + inForce
                                + " du calendrier a été publiée : elle lie toujours ce dossier, qu’un agent peut rouvrir (R-CAL-06).")
                : explanation;
    }
}
