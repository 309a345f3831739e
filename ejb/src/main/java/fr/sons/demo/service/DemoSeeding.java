package fr.sons.demo.service;

import fr.sons.demo.api.TimerDrain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the demonstration's data by living them: from autumn 2022 on, act by act, the clock standing at each act's
 * instant and every deadline between two acts running at its own. Killed half way, it goes on with the next step.
 */
@ApplicationScoped
public class DemoSeeding {

    private static final Logger LOG = System.getLogger(DemoSeeding.class.getName());
    private static final Instant FIRST = Instant.parse("2022-09-30T07:00:00Z");

    @Inject
    private DemoSettings settings;

    @Inject
    private DemoStore store;

    @Inject
    private DemoCast cast;

    @Inject
    private DemoActs acts;

    @Inject
    private TimerDrain drain;

    @Inject
    private DemoTime time;

    public boolean isWanted() {
        return settings.isDemo();
    }

    /** Without effect once the demonstration has begun. */
    public void run() {
        if (store.now().isPresent()) {
            return;
        }
        long started = System.nanoTime();
        cast.introduce(FIRST);
        Watch watch = new Watch();
        DemoTime.Passage passage = time.from(FIRST);
        if (settings.wantsOrders()) {
            drain.whilePaused(() -> live(passage, watch));
        }
        passage.until(settings.start(), watch);
        store.begin(settings.start());
        LOG.log(
                Level.INFO,
                "Demonstration ready: {0} acts, {1} timers, {2} failures, {3} ms",
                watch.acts,
                watch.timers,
                watch.failures,
                Duration.ofNanos(System.nanoTime() - started).toMillis());
    }

    private void live(DemoTime.Passage passage, Watch watch) {
        Set<String> done = new HashSet<>(store.seededSteps());
        Set<String> broken = new HashSet<>();
        List<DemoStep> steps = DemoStep.all().stream()
                .filter(s -> s.at().isBefore(settings.start()))
                .toList();
        for (DemoStep step : steps) {
            if (!done.contains(step.id()) && !broken.contains(step.caseKey())) {
                passage.until(step.at(), watch);
                perform(step, broken, watch);
            }
        }
    }

    /** A case whose act is refused stays where it is; the demonstration goes on with the others, and says so. */
    private void perform(DemoStep step, Set<String> broken, Watch watch) {
        try {
            acts.perform(step);
            watch.acts++;
        } catch (RuntimeException e) {
            broken.add(step.caseKey());
            watch.failed(step.id() + " " + step.act() + " : " + e);
        }
    }

    /** Counts, and reports what went wrong. */
    private static final class Watch implements TimerDrain.Progress {
        private int acts;
        private int timers;
        private int failures;

        @Override
        public void reached(Instant instant) {
            // the clock of a seeding that is killed starts again from its next step
        }

        @Override
        public void executed() {
            timers++;
        }

        @Override
        public void failed(String what) {
            failures++;
            LOG.log(Level.ERROR, "Demonstration data: {0}", what);
        }
    }
}
