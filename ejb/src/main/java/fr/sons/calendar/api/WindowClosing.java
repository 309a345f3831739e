package fr.sons.calendar.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A closing at which a guichet shuts, with what surrounds it: from when on requests are received until then, and when the
 * guichet opens again (R-CAL-01). Between two of them it is shut for a while.
 *
 * @param opening from which on it stands open until this closing, where it has one
 * @param previous the closing before this one
 * @param reopening the opening that comes next; empty for the last closing, which ends the case
 * @param returns how many times an amendment moved it away and a later one set it as it had been
 */
public record WindowClosing(
        Deadline closing,
        Optional<Deadline> opening,
        Optional<WindowClosing> previous,
        Optional<Deadline> reopening,
        int returns) {

    /** One that was never moved back to where it had been. */
    public WindowClosing(
            Deadline closing,
            Optional<Deadline> opening,
            Optional<WindowClosing> previous,
            Optional<Deadline> reopening) {
        this(closing, opening, previous, reopening, 0);
    }

    public WindowClosing returned(int times) {
        return new WindowClosing(closing, opening, previous, reopening, times);
    }

    /** Whether the guichet shuts at the same instant and opens again at the same one, whatever text says so. */
    public boolean fallsAs(WindowClosing other) {
        return closing.window() == other.closing.window()
                && closing.firstRefused().equals(other.closing.firstRefused())
                && reopening.map(Deadline::opensAt).equals(other.reopening.map(Deadline::opensAt));
    }

    private boolean isToOpen(Instant at) {
        return opening.filter(o -> at.isBefore(o.opensAt())).isPresent();
    }

    /** The one before it that has still to come, as long as this one is to open. */
    private Optional<WindowClosing> pending(Instant at) {
        return previous.filter(p -> isToOpen(at) && p.closing.accepts(at));
    }

    /** Where the guichet is open now and shuts before this closing: the one at which it does. */
    public Optional<WindowClosing> openBefore(Instant at) {
        return pending(at).flatMap(p -> p.isToOpen(at) ? p.openBefore(at) : Optional.of(p));
    }

    /** The opening that a request has to wait for; empty while the guichet is open. */
    public Optional<Deadline> shutUntil(Instant at) {
        return isToOpen(at) ? pending(at).map(p -> p.shutUntil(at)).orElse(opening) : Optional.empty();
    }

    /** {@code jusqu’au 14 décembre 2023 à 14 h, dans 3 jours ; le guichet rouvre le 1er février 2024}. */
    public String inWords(Instant now) {
        return closing.inWordsWithRemaining(now)
                + shutUntil(now)
                        .map(o -> " ; le guichet ouvre le " + o.inWords())
                        .or(() -> reopening.map(o -> " ; le guichet rouvre le " + o.inWords()))
                        .orElse("");
    }

    /**
     * Said beside the date at which a case ends, where requests are not received all the time until then: {@code demandes de
     * solde reçues jusqu’au 14 décembre 2023 à 14 h, puis à partir du 1er février 2024}.
     */
    public Optional<String> interruption(Instant now) {
        return shutUntil(now)
                .map(o -> "à partir du " + o.inWords())
                .or(() -> reopening.map(o -> closing.untilInWords() + ", puis à partir du " + o.inWords()))
                .map(when -> requests() + " reçues " + when);
    }

    /** The milestones that {@link #interruption} names, in the order of time; none where it says nothing. */
    public List<Deadline> interrupting(Instant now) {
        return shutUntil(now)
                .map(List::of)
                .or(() -> reopening.map(o -> List.of(closing, o)))
                .orElse(List.of());
    }

    private String requests() {
        return Phase.closedBy(closing.kind()).label().toLowerCase(Locale.FRENCH);
    }
}
