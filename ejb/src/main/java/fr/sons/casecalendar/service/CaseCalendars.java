package fr.sons.casecalendar.service;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.casecalendar.api.CaseCalendar;
import fr.sons.casecalendar.api.CaseMilestone;
import fr.sons.casecalendar.domain.BoundCalendar;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.solde.service.SoldeService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** R-CAL-04's "which date applied to this case on that day, and why". */
@Stateless
public class CaseCalendars {

    /** Once passed these bind a case still, whatever is published later. */
    private static final List<MilestoneKind> ENDING = List.of(
            MilestoneKind.CLOTURE_AVANCE,
            MilestoneKind.FIN_PRESTATION,
            MilestoneKind.CLOTURE_SOLDE,
            MilestoneKind.FIN_MODIFICATION_SOLDE);

    @Inject
    private Calendars calendars;

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private SoldeService soldes;

    /** The whole calendar of a case the caller may see, at the end of a day; today, now. */
    public CaseCalendar on(Caller by, CaseRef ref, LocalDate day) {
        OrderView order = orders.order(by, ref);
        Refusal.unlessEmpty(whyNot(order, day));
        Instant at = day.equals(Paris.date(by.receivedAt()))
                ? by.receivedAt()
                : Paris.startOf(day.plusDays(1)).minusMillis(1);
        List<Deadline> binding = ENDING.stream()
                .flatMap(kind -> binding(order, kind, at).stream())
                .toList();
        return new CaseCalendar(
                day,
                calendars.version(order.dispositif(), at),
                BoundCalendar.of(calendars.deadlines(order.dispositif(), at), binding).stream()
                        .map(d -> new CaseMilestone(
                                d, binding.contains(d) ? explain(order, d, at) : calendars.explain(d)))
                        .toList());
    }

    /** Why nothing can be told of a day: there was no such case yet; empty when it can. */
    public Optional<Reason> whyNot(OrderView order, LocalDate day) {
        return day.isBefore(Paris.date(order.receivedAt()))
                ? Optional.of(Reason.of(
                        "R-CAL-04",
                        "dossier-pas-encore-recu",
                        "La commande a été reçue le " + FrenchDates.instant(order.receivedAt())
                                + " : aucun calendrier ne s’appliquait à ce dossier le " + FrenchDates.date(day) + ".",
                        "Choisissez le jour de sa réception ou un jour suivant."))
                : Optional.empty();
    }

    /** The deadline that binds a case, whatever was published after it had passed; empty where there is none. */
    public Optional<Deadline> binding(OrderView order, MilestoneKind kind, Instant at) {
        return switch (kind) {
            case CLOTURE_AVANCE -> orders.advanceClosing(order.ref(), at);
            case FIN_PRESTATION -> installations.endOfService(order, at);
            case CLOTURE_SOLDE -> soldes.closing(order.ref(), at);
            case FIN_MODIFICATION_SOLDE ->
                soldes.complementsDue(order.ref(), at).filter(d -> d.kind() == kind);
            default -> calendars.deadline(order.dispositif(), kind, at);
        };
    }

    /** How the deadline that binds a case came about: of a case that was reopened, also since when the calendar binds it anew. */
    public DateExplanation explain(OrderView order, Deadline binding, Instant at) {
        DateExplanation explanation = calendars.explainBinding(binding, at);
        return reopening(order.ref(), binding.kind(), at)
                .map(reopened -> explanation.and("Dossier rouvert le " + FrenchDates.instant(reopened)
                        + " par décision d’un agent, dont le motif est au journal du dossier : le calendrier en vigueur"
                        + " depuis cet instant le lie (R-CAL-06)."))
                .orElse(explanation);
    }

    private Optional<Instant> reopening(CaseRef ref, MilestoneKind kind, Instant at) {
        return switch (kind) {
            case CLOTURE_AVANCE -> orders.reopening(ref, at);
            case FIN_PRESTATION -> installations.reopening(ref, at);
            case CLOTURE_SOLDE -> soldes.reopening(ref, at);
            default -> Optional.empty();
        };
    }
}
