package fr.sons.demo.service;

import fr.sons.demo.api.TimerDrain;
import fr.sons.letter.service.LetterPress;
import fr.sons.notification.service.MailSender;
import fr.sons.reminder.service.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Time as it passes in a demonstration: deadlines at their instants, and in between the reminders at theirs. */
@ApplicationScoped
public class DemoTime {

    /** How far ahead reminder days are looked for at once. */
    private static final Duration AHEAD = Duration.ofDays(120);

    @Inject
    private TimerDrain drain;

    @Inject
    private Reminders reminders;

    @Inject
    private MailSender mail;

    @Inject
    private LetterPress press;

    /** Begins to let time pass, from an instant on. */
    public Passage from(Instant start) {
        return new Passage(start);
    }

    /** One stretch of time, passed bit by bit. */
    public final class Passage {

        private Instant lookedUntil;
        private Optional<Instant> next = Optional.empty();
        /** A mail server that is not there is asked once a passage: its messages wait for it. */
        private boolean mailed = true;

        private Passage(Instant start) {
            // the start itself included: a move that was killed there may not have come to its reminders
            this.lookedUntil = start.minusMillis(1);
        }

        /** Plays all deadlines and reminders up to an instant, while nothing else runs timers. */
        public void until(Instant target, TimerDrain.Progress progress) {
            drain.whilePaused(() -> {
                look(target);
                while (next.isPresent() && !next.get().isAfter(target)) {
                    Instant at = next.get();
                    drain.drainUntil(at, progress);
                    if (reminders.run(at) && mailed) {
                        // on the day itself: later they might have nothing left to say
                        mailed = mail.send();
                    }
                    lookedUntil = at;
                    next = Optional.empty();
                    look(target);
                }
                drain.drainUntil(target, progress);
                // whoever moved the clock looks for the letters of the deadlines it passed
                if (press.latest() > 0) {
                    press.finish();
                }
            });
        }

        private void look(Instant target) {
            while (next.isEmpty() && lookedUntil.isBefore(target)) {
                Instant until = lookedUntil.plus(AHEAD);
                next = reminders.next(lookedUntil, until);
                lookedUntil = next.orElse(until);
            }
        }
    }
}
