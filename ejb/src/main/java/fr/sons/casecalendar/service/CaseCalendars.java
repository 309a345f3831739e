package fr.sons.casecalendar.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.CaseAlarm;
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
import fr.sons.solde.api.AwaitedComplements;
import fr.sons.solde.service.CaseComplements;
import fr.sons.solde.service.SoldeService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** R-CAL-04's "which date applied to this case on that day, and why". */
@Stateless
public class CaseCalendars {

    /** What ends a case: once its date has passed it binds the case still, whatever is published later. */
    private static final List<CaseAlarm> ENDING = List.of(CaseAlarm.ADVANCE, CaseAlarm.SERVICE, CaseAlarm.SOLDE);

    @Inject
    private Calendars calendars;

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private SoldeService soldes;

    @Inject
    private CaseComplements complements;

    /** The whole calendar of a case the caller may see, at the end of a day; today, now. */
    public CaseCalendar on(Caller by, CaseRef ref, LocalDate day) {
        OrderView order = orders.order(by, ref);
        Refusal.unlessEmpty(whyNot(order, day));
        Instant at = day.equals(Paris.date(by.receivedAt()))
                ? by.receivedAt()
                : Paris.startOf(day.plusDays(1)).minusMillis(1);
        return new CaseCalendar(day, calendars.version(order.dispositif(), at), milestones(order, at));
    }

    private List<CaseMilestone> milestones(OrderView order, Instant at) {
        List<BindingDeadline> inForce = calendars.deadlines(order.dispositif(), at).stream()
                .map(calendars::bound)
                .toList();
        List<BindingDeadline> binding = ENDING.stream()
                .flatMap(alarm -> binding(order, alarm, at).stream())
                .toList();
        Optional<AwaitedComplements> awaited = complements.awaited(order, at);
        return BoundCalendar.of(inForce, binding, awaited.map(AwaitedComplements::due)).stream()
                .map(b -> CaseMilestone.of(
                        b,
                        awaited.filter(a -> a.due().equals(b) && !binding.contains(b))
                                .map(AwaitedComplements::askedAt)))
                .toList();
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

    /**
     * The deadline that binds what a case may wait for, whatever was published after it had passed; empty where there is none.
     * That of complements is theirs, whichever milestone governs it: the closing of the guichet may bind the case by another.
     */
    public Optional<BindingDeadline> binding(OrderView order, CaseAlarm alarm, Instant at) {
        return switch (alarm) {
            case ADVANCE -> orders.advanceClosing(order.ref(), at);
            case SERVICE -> installations.endOfService(order, at);
            case SOLDE -> soldes.closing(order, at);
            case COMPLEMENTS -> soldes.complementsDue(order.ref(), at);
        };
    }

    /**
     * When cases were reopened that a kind of deadline had ended, so that the calendar binds them anew; the others are not named.
     * Asked for a page of cases at once.
     */
    public Map<CaseRef, Instant> reopenings(Collection<CaseRef> refs, MilestoneKind kind) {
        return switch (kind) {
            case CLOTURE_AVANCE -> orders.reopenings(refs);
            case FIN_PRESTATION -> installations.reopenings(refs);
            case CLOTURE_SOLDE -> soldes.reopenings(refs);
            default -> Map.of();
        };
    }
}
