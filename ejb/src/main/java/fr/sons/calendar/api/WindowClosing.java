package fr.sons.calendar.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The closing of one window of a guichet, with what surrounds it: from when on acts are received in it, and when the
 * guichet opens again (R-CAL-01).
 *
 * @param opening of the same window, where it has one
 * @param previous the window before it
 * @param reopening the opening that comes next; empty for the last window, whose closing ends the case
 */
public record WindowClosing(
        Deadline closing, Optional<Deadline> opening, Optional<WindowClosing> previous, Optional<Deadline> reopening) {

    /** A closing that stands alone: nothing opens before it, and nothing after. */
    public static WindowClosing only(Deadline closing) {
        return new WindowClosing(closing, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isOpen(Instant at) {
        return !isToOpen(at) && closing.accepts(at);
    }

    private boolean isToOpen(Instant at) {
        return opening.filter(o -> at.isBefore(o.opensAt())).isPresent();
    }

    /** The window before it, where that is the one which is open. */
    public Optional<WindowClosing> openBefore(Instant at) {
        return previous.filter(p -> isToOpen(at) && p.isOpen(at));
    }

    /** The opening that an act has to wait for; empty while the guichet is open. */
    public Optional<Deadline> shutUntil(Instant at) {
        return opening.filter(o -> isToOpen(at) && openBefore(at).isEmpty());
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
     * Said beside the date at which a case ends, where the guichet is not open all the time until then: {@code guichet
     * ouvert jusqu’au 14 décembre 2023 à 14 h, puis à partir du 1er février 2024}.
     */
    public Optional<String> interruption(Instant now) {
        return shutUntil(now)
                .map(o -> "guichet fermé, ouvert à partir du " + o.inWords())
                .or(() -> reopening.map(
                        o -> "guichet ouvert " + closing.untilInWords() + ", puis à partir du " + o.inWords()));
    }
}
