package fr.sons.calendar.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.domain.ByDate;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.kernel.Page;
import fr.sons.kernel.time.Paris;
import fr.sons.persistence.Cursor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calendars of the dispositifs, asked "as of" an instant: the version that was published by then decides, so that
 * the date that applied to a case on a day can be told at any time (R-CAL-04).
 */
@Stateless
public class Calendars {

    @Inject
    private CalendarCache cache;

    /** The milestone of the last window, in the version in force at this instant; empty when none is known. */
    public Optional<Deadline> deadline(String dispositif, MilestoneKind kind, Instant asOf) {
        return cache.book().deadline(dispositif, kind, asOf);
    }

    /**
     * The closings of these kinds at which a guichet shuts, of all windows and dispositifs, in force at this instant, each with
     * its returns.
     */
    public List<WindowClosing> closings(Collection<MilestoneKind> kinds, Instant asOf) {
        CalendarBook book = cache.book();
        return book.dispositifs().stream()
                .flatMap(dispositif ->
                        kinds.stream().flatMap(kind -> book.closingsWithReturns(dispositif, kind, asOf).stream()))
                .toList();
    }

    /** The same of one dispositif and kind, in the order of its windows. */
    public List<WindowClosing> closings(String dispositif, MilestoneKind kind, Instant asOf) {
        return cache.book().closingsWithReturns(dispositif, kind, asOf);
    }

    /** The window that closes next: the one that is open, else the one that opens next; empty after the last closing. */
    public Optional<WindowClosing> window(String dispositif, MilestoneKind closing, Instant at) {
        return cache.book().closings(dispositif, closing, at).stream()
                .filter(w -> w.closing().accepts(at))
                .findFirst();
    }

    /** {@link #window} where requests are not received all the time until the last closing; empty where they are. */
    public Optional<WindowClosing> interrupted(String dispositif, MilestoneKind closing, Instant at) {
        return window(dispositif, closing, at).filter(w -> !w.interrupting(at).isEmpty());
    }

    /** Every milestone in force at this instant, in the order of time. */
    public List<Deadline> deadlines(String dispositif, Instant asOf) {
        return cache.book().deadlines(dispositif, asOf);
    }

    /**
     * Whether an act received at this instant falls into a window. A milestone that is not known sets no limit; a
     * dispositif without a calendar is open for nothing.
     */
    public boolean isOpen(String dispositif, MilestoneKind opening, MilestoneKind closing, Instant at) {
        return cache.book().isOpen(dispositif, opening, closing, at);
    }

    /** {@link #isOpen(String, MilestoneKind, MilestoneKind, Instant)} for a phase. */
    public boolean isOpen(String dispositif, Phase phase, Instant at) {
        return cache.book().isOpen(dispositif, phase.opening().orElse(null), phase.closing(), at);
    }

    /** The window of a phase that matters at an instant: the one that is open, else the next, else the last. */
    public PhaseStatus status(String dispositif, Phase phase, Instant at) {
        return cache.book().status(dispositif, phase, at);
    }

    /** The next milestones of all dispositifs, nearest first. */
    public List<Deadline> upcoming(Instant asOf, int max) {
        return upcoming(asOf).limit(max).toList();
    }

    /** {@link #upcoming(Instant, int)} page by page. @param cursor {@link Page#next} of the page before; null for the first */
    public Page<Deadline> upcoming(Instant asOf, String cursor, int size) {
        List<Deadline> all = upcoming(asOf).toList();
        String after = Cursor.decode(cursor, ByDate.PARTS)
                .map(c -> ByDate.key(c.values()))
                .orElse("");
        List<Deadline> rest =
                all.stream().filter(d -> ByDate.key(d).compareTo(after) > 0).toList();
        List<Deadline> rows = rest.subList(0, Math.min(size, rest.size()));
        return new Page<>(
                rows,
                all.size(),
                rest.size() > size
                        ? Optional.of(new Cursor(ByDate.parts(rows.get(size - 1))).encode())
                        : Optional.empty());
    }

    private Stream<Deadline> upcoming(Instant asOf) {
        return cache.book().upcoming(asOf, Integer.MAX_VALUE).stream().sorted(ByDate.ORDER);
    }

    /** The panorama of R-STA-02: every phase of every dispositif that has a calendar at this instant. */
    public List<PhaseStatus> phases(Instant asOf) {
        return cache.book().phases(asOf);
    }

    /** The versions of a calendar with what each set, oldest first: why a date applies, and since when. */
    public List<CalendarVersionView> versions(String dispositif) {
        return cache.book().versions(dispositif);
    }

    /**
     * The deadline that binds a case which waits since an instant: what had passed before a later version was published
     * stays passed (R-CAL-06).
     */
    public Optional<Deadline> binding(String dispositif, MilestoneKind kind, Instant since, Instant at) {
        return cache.book().binding(dispositif, kind, since, at);
    }

    /** {@link #binding(String, MilestoneKind, Instant, Instant)} for what one milestone or another governs (R-SOL-04). */
    public Optional<Deadline> binding(String dispositif, CaseAlarm alarm, Instant since, Instant at) {
        return cache.book().binding(dispositif, alarm, since, at);
    }

    /** Cases that wait since before this instant are bound by a deadline that has passed (R-CAL-06). */
    public Instant judgedBefore(String dispositif, MilestoneKind kind, Instant at) {
        return cache.book().judgedBefore(dispositif, kind, at);
    }

    /** The version in force at an instant; empty before the first. */
    public Optional<CalendarVersionView> version(String dispositif, Instant at) {
        return cache.book().version(dispositif, at);
    }

    /** Which version applied on a day, at its end: R-CAL-04's "which date applied on that day, and why". */
    public Optional<CalendarVersionView> versionAppliedTo(String dispositif, LocalDate day) {
        return version(dispositif, endOf(day));
    }

    /** The milestones as they applied on a day, at its end. */
    public List<Deadline> appliedOn(String dispositif, LocalDate day) {
        return cache.book().deadlines(dispositif, endOf(day));
    }

    private static Instant endOf(LocalDate day) {
        return Paris.startOf(day.plusDays(1)).minusMillis(1);
    }

    /** How a milestone's date comes about: « comment cette date est calculée ». */
    public DateExplanation explain(Deadline deadline) {
        return DateExplanation.of(deadline, versionOf(deadline));
    }

    /** The same where other dates are said beside it: of each of them, what set it, in one more step. */
    public DateExplanation explain(Deadline deadline, Collection<Deadline> beside) {
        DateExplanation explanation = explain(deadline);
        for (Deadline other : new LinkedHashSet<>(beside)) {
            if (!other.equals(deadline)) {
                explanation = explanation.and(DateExplanation.inOneStep(other, versionOf(other)));
            }
        }
        return explanation;
    }

    /**
     * Of a closing at which cases end, and of those that {@link WindowClosing#interruption} names beside it, where requests
     * are not received all the time until then; one that has passed is the one that bound its cases.
     */
    public DateExplanation explainVerdict(Deadline last, Instant now) {
        if (!last.accepts(now)) {
            return explainBinding(last, now);
        }
        return explain(
                last,
                interrupted(last.dispositif(), last.kind(), now)
                        .map(w -> w.interrupting(now))
                        .orElse(List.of()));
    }

    /** A version that this very transaction publishes is not in the cache yet: its publication is told all the same. */
    private Optional<CalendarVersionView> versionOf(Deadline deadline) {
        return among(versions(deadline.dispositif()), deadline)
                .or(() -> deadline.calendarVersion() == 0
                        ? Optional.empty()
                        : among(cache.fresh().versions(deadline.dispositif()), deadline));
    }

    private static Optional<CalendarVersionView> among(List<CalendarVersionView> versions, Deadline deadline) {
        return versions.stream()
                .filter(v -> v.version() == deadline.calendarVersion())
                .findFirst();
    }

    /**
     * {@link #explain} for a deadline that binds a case: one that had passed when a later version was published stays the
     * date of the case, and that is said in a step of its own (R-CAL-06).
     */
    public DateExplanation explainBinding(Deadline deadline, Instant at) {
        return bound(deadline, Optional.empty(), at).explanation();
    }

    /**
     * A deadline that binds a case, with what explains it.
     *
     * @param reopened when the case was reopened, as it counted at that instant
     */
    public BindingDeadline bound(Deadline deadline, Optional<Instant> reopened, Instant at) {
        return new BindingDeadline(deadline, versionOf(deadline), cache.book().tooLateFor(deadline, at), reopened);
    }

    /** {@link #bound(Deadline, Optional, Instant)} for what one milestone or another governs (R-SOL-04). */
    public BindingDeadline bound(Deadline deadline, CaseAlarm alarm, Optional<Instant> reopened, Instant at) {
        return new BindingDeadline(
                deadline, versionOf(deadline), cache.book().tooLateFor(deadline, alarm, at), reopened);
    }

    /** A milestone in force, which binds whoever acts at that instant, with what explains it. */
    public BindingDeadline bound(Deadline inForce) {
        return new BindingDeadline(inForce, versionOf(inForce), Optional.empty(), Optional.empty());
    }

    /**
     * The milestone that set a date which is shown.
     *
     * @see CalendarBook#setting
     */
    public Optional<Deadline> setting(String dispositif, MilestoneKind kind, Instant firstRefused) {
        return cache.book().setting(dispositif, kind, firstRefused);
    }

    /** Codes of the dispositifs that have a calendar. */
    public List<String> dispositifs() {
        return cache.book().dispositifs();
    }
}
