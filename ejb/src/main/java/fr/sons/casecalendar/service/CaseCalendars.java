package fr.sons.casecalendar.service;

import fr.sons.calendar.api.BindingDeadline;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        Map<Deadline, BindingDeadline> binding = ENDING.stream()
                .flatMap(kind -> binding(order, kind, at).stream())
                .collect(Collectors.toMap(BindingDeadline::deadline, Function.identity()));
        return new CaseCalendar(
                day,
                calendars.version(order.dispositif(), at),
                BoundCalendar.of(calendars.deadlines(order.dispositif(), at), binding.keySet()).stream()
                        .map(d -> binding.getOrDefault(d, calendars.bound(d)))
                        .map(b -> new CaseMilestone(b.deadline(), b.explanation()))
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
    public Optional<BindingDeadline> binding(OrderView order, MilestoneKind kind, Instant at) {
        return switch (kind) {
            case CLOTURE_AVANCE -> orders.advanceClosing(order.ref(), at);
            case FIN_PRESTATION -> installations.endOfService(order, at);
            case CLOTURE_SOLDE -> soldes.closing(order, at);
            case FIN_MODIFICATION_SOLDE ->
                soldes.complementsDue(order.ref(), at).filter(b -> b.deadline().kind() == kind);
            default -> calendars.deadline(order.dispositif(), kind, at).map(calendars::bound);
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
