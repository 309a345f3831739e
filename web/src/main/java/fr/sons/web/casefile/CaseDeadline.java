package fr.sons.web.casefile;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.service.Calendars;
import fr.sons.casecalendar.service.CaseCalendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.recovery.api.RecoveryDate;
import fr.sons.recovery.api.RecoveryWait;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The next deadline of a case, the one that binds it, with how it was computed; the same on its page and in the API. */
@ApplicationScoped
public class CaseDeadline {

    private static final char NO_BREAK = '\u00a0';
    private static final String ONE_WINDOW = "%s : aucune demande n’est reçue avant (R-CAL-01).";
    private static final String SEVERAL_WINDOWS =
            "%s : aucune demande n’est reçue entre deux fenêtres. Un dossier sans demande"
                    + " n’est clos qu’après la dernière clôture connue, le %s (R-CAL-01).";

    /**
     * A deadline of a case.
     *
     * @param inWords {@code Clôture des demandes de solde : jusqu’au 14 décembre 2023 à 14 h, dans 94 jours}
     */
    public record Next(String inWords, DateExplanation explanation) {}

    @Inject
    private Calendars calendars;

    @Inject
    private CaseCalendars cases;

    /** Empty when nothing bounds the next step. */
    public Optional<Next> of(Caller by, OrderView order, Optional<NextStep> step, Optional<RecoveryWait> recovery) {
        Instant now = by.receivedAt();
        Optional<RecoveryDate> date = recovery.flatMap(RecoveryWait::next);
        if (date.isPresent()) {
            return date.map(d -> next(d, Paris.date(now)));
        }
        return step.flatMap(s -> binding(s, alarm -> cases.binding(order, alarm, now))
                .map(d -> next(order, d, s.isBoundByWindows(), now)));
    }

    /** @param bounds of what a case may wait for, the deadline that binds this one */
    static Optional<BindingDeadline> binding(NextStep step, Function<CaseAlarm, Optional<BindingDeadline>> bounds) {
        return step.alarms().stream()
                .flatMap(alarm -> bounds.apply(alarm).stream())
                .findFirst();
    }

    static Next next(RecoveryDate d, LocalDate today) {
        return new Next(d.what() + NO_BREAK + ": " + d.inWordsWithRemaining(today), d.explanation());
    }

    /**
     * The verdict follows the last window, the act the one that is open or opens next: told is what closes first, and
     * whether the guichet opens again.
     */
    private Next next(OrderView order, BindingDeadline binding, boolean windows, Instant now) {
        Deadline d = binding.deadline();
        return window(order, d, windows, now)
                .map(w -> new Next(
                        told(d, w.inWords(now)),
                        calendars
                                .explain(w.closing(), beside(w, d, now))
                                .and(interruption(w, d, now))
                                .reopened(binding.reopened())))
                .orElseGet(() -> new Next(told(d, d.inWordsWithRemaining(now)), binding.explanation()));
    }

    /** The dates that are said with that of the closing: when the guichet opens, and after which one the case ends. */
    private static List<Deadline> beside(WindowClosing w, Deadline last, Instant now) {
        return Stream.concat(w.interrupting(now).stream(), Stream.of(last)).toList();
    }

    private static String told(Deadline d, String words) {
        return d.kind().label() + NO_BREAK + ": " + words;
    }

    static String interruption(WindowClosing w, Deadline last, Instant now) {
        String words = w.interruption(now).orElseThrow();
        boolean several = w.previous().isPresent() || w.reopening().isPresent();
        return (several ? SEVERAL_WINDOWS : ONE_WINDOW)
                .formatted(Character.toUpperCase(words.charAt(0)) + words.substring(1), last.inWords());
    }

    /** The window that closes next, where the guichet is not open all the time until the deadline that ends the case. */
    private Optional<WindowClosing> window(OrderView order, Deadline d, boolean windows, Instant now) {
        return windows && d.accepts(now) ? calendars.interrupted(order.dispositif(), d.kind(), now) : Optional.empty();
    }
}
