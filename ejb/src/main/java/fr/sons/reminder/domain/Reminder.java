package fr.sons.reminder.domain;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One reminder of one milestone to one kind of party. Moved by an amendment, a milestone has another date or hour and
 * with it other reminders; where a guichet has several windows, each closing has its own.
 *
 * @param daysBefore which of the four
 */
public record Reminder(Audience audience, WindowClosing window, int daysBefore) {

    /** R-CAL-07, nearest first. */
    public static final List<Integer> DAYS_BEFORE = List.of(1, 7, 15, 30);

    /** The milestones that are reminded of. */
    public static final List<MilestoneKind> KINDS = List.of(MilestoneKind.FIN_PRESTATION, MilestoneKind.CLOTURE_SOLDE);

    /** Reminders are prepared from this hour of Paris on: nobody is written to at night. */
    private static final LocalTime FROM = LocalTime.of(7, 0);

    /**
     * Audience and party, dispositif, milestone, closing and days before; then the window after the first, the next opening,
     * and the returns, where there are any.
     */
    private static final Pattern KEY = Pattern.compile("rappel/(VENDOR|CLIENT)/(\\d+)/([^/]+)"
            + "/(FIN_PRESTATION|CLOTURE_SOLDE)/[^/]+/(\\d+)(?:/fenetre-(\\d+))?(?:/rouvre-[^/]+)?(?:/retour-\\d+)?");

    /** What a key names: the party, the milestone that its message reminds of, and which of the four it is. */
    public record Named(
            String key,
            Audience audience,
            long party,
            String dispositif,
            MilestoneKind kind,
            int window,
            int daysBefore) {

        /** The reminder itself, where its closing is one of these, with every date and hour that its key names. */
        public Optional<Reminder> among(List<WindowClosing> closings) {
            return closings.stream()
                    .filter(w -> w.closing().kind() == kind)
                    .map(w -> new Reminder(audience, w, daysBefore))
                    .filter(reminder -> reminder.key(party).equals(key))
                    .findFirst();
        }
    }

    public Deadline deadline() {
        return window.closing();
    }

    /** Whether this is the closing after which the guichet opens no more. */
    public boolean isLast() {
        return window.reopening().isEmpty();
    }

    /** The other dates that its text names, in the order in which it names them: when the guichet opens, and until when. */
    public List<Deadline> beside(Instant now) {
        Stream<Deadline> before = window.openBefore(now)
                .map(open -> Stream.concat(Stream.of(open.closing()), open.reopening().stream()))
                .orElseGet(() -> window.shutUntil(now).stream());
        return Stream.concat(before, window.reopening().stream()).distinct().toList();
    }

    /** From when on the reminders of a day are prepared. */
    public static Instant from(LocalDate day) {
        return day.atTime(FROM).atZone(Paris.ZONE).toInstant();
    }

    /**
     * Which reminder of this deadline is due at an instant: on the day itself and, for a server that slept, until the next
     * one. The nearest only, and none once the deadline has passed.
     */
    public static Optional<Integer> dueAt(Deadline deadline, Instant now) {
        LocalDate day = Paris.date(now);
        if (now.isBefore(from(day))) {
            day = day.minusDays(1);
        }
        if (!deadline.accepts(now)) {
            return Optional.empty();
        }
        long left = ChronoUnit.DAYS.between(day, deadline.date());
        return DAYS_BEFORE.stream().filter(n -> left <= n).findFirst();
    }

    /** The reminders of one closing that are due at an instant, one for each kind of party that it concerns. */
    public static List<Reminder> of(WindowClosing window, Instant now) {
        return dueAt(window.closing(), now)
                .map(days -> Audience.of(window.closing().kind()).stream()
                        .map(audience -> new Reminder(audience, window, days))
                        .toList())
                .orElse(List.of());
    }

    /** A day of Paris, with its hour where the calendar says one: {@code 2023-12-14T14:00}. */
    private static String closes(Deadline closing) {
        return closing.date() + closing.time().map(t -> "T" + t).orElse("");
    }

    /** The same; who opens at midnight opens with the day. */
    private static String opens(Deadline opening) {
        return opening.date()
                + opening.time()
                        .filter(t -> !t.equals(LocalTime.MIDNIGHT))
                        .map(t -> "T" + t)
                        .orElse("");
    }

    /**
     * Key of the message to one party: the same reminder is never kept twice. It names what a party would have to be told anew:
     * the day, the hour, and when the guichet opens again, so that who was told 18 h is told 12 h; and how often that came back,
     * so that who was told 12 h, then 18 h, is told 12 h again. The first window is not named.
     */
    public String key(long party) {
        Deadline d = deadline();
        return "rappel/%s/%d/%s/%s/%s/%d".formatted(audience, party, d.dispositif(), d.kind(), closes(d), daysBefore)
                + (d.window() > 1 ? "/fenetre-" + d.window() : "")
                + window.reopening().map(o -> "/rouvre-" + opens(o)).orElse("")
                + (window.returns() > 0 ? "/retour-" + window.returns() : "");
    }

    /** Key of what is prepared for all parties: that of nobody. */
    public String key() {
        return key(0);
    }

    /** What {@link #key} was made of; empty for the key of a message that reminds of nothing. */
    public static Optional<Named> named(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? Optional.of(new Named(
                        key,
                        Audience.valueOf(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        parts.group(3),
                        MilestoneKind.valueOf(parts.group(4)),
                        parts.group(6) == null ? 1 : Integer.parseInt(parts.group(6)),
                        Integer.parseInt(parts.group(5))))
                : Optional.empty();
    }
}
