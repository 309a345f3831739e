package fr.sons.it.container;

import fr.sons.demo.api.TimerDrain;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.letter.service.LetterPress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lets time pass: every timer due until an instant runs, in order, at its own instant, and its letters are printed. */
@ApplicationScoped
public class Timers {

    @Inject
    private TimerDrain drain;

    @Inject
    private BusinessClock clock;

    @Inject
    private LetterPress press;

    /** The story begins here: the server's own timers run, and nothing may be due before the story says so. */
    public void standAt(Instant beginning) {
        drainUntil(beginning);
    }

    public void drainUntil(Instant target) {
        List<String> failures = pass(target);
        press.finish();
        if (!failures.isEmpty()) {
            throw new AssertionError("Timers failed: " + failures);
        }
    }

    /** Without the letters of the last instant; returns what failed. */
    public List<String> pass(Instant target) {
        List<String> failures = new ArrayList<>();
        drain.drainUntil(target, new TimerDrain.Progress() {
            @Override
            public void reached(Instant instant) {
                clock.holdAt(instant);
            }

            @Override
            public void executed() {
                // the tests look at what the timers did, not at how many there were
            }

            @Override
            public void failed(String what) {
                failures.add(what);
            }
        });
        return failures;
    }
}
