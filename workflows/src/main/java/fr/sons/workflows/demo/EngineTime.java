package fr.sons.workflows.demo;

import fr.sons.demo.api.TimerDrain;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.letter.service.LetterPress;
import fr.sons.workflows.calendar.ShownDatesRefresh;
import fr.sons.workflows.engine.EngineHandle;
import fr.sons.workflows.engine.Foresight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/**
 * Plays timers in the order of their instants, each with both clocks (the application's and the engine's) standing at
 * that instant. What is due at the same instant is read together; anything set by it is found by the next look.
 */
@ApplicationScoped
public class EngineTime implements TimerDrain {

    private static final Logger LOG = System.getLogger(EngineTime.class.getName());
    private static final int BATCH = 100;

    @Inject
    private EngineHandle engine;

    @Inject
    private BusinessClock clock;

    /** Absent in tests without a container. */
    @Inject
    private ShownDatesRefresh dates;

    @Inject
    private Foresight foresight;

    /** Absent in tests without a container. */
    @Inject
    private LetterPress press;

    public EngineTime() {}

    /** For tests without a container. */
    public EngineTime(EngineHandle engine, BusinessClock clock, Foresight foresight) {
        this.engine = engine;
        this.clock = clock;
        this.foresight = foresight;
    }

    @Override
    public void drainUntil(Instant target, Progress progress) {
        whilePaused(() -> {
            drain(target, progress);
            stand(target, progress);
            if (dates != null) {
                dates.run();
            }
        });
    }

    @Override
    public synchronized void whilePaused(Runnable work) {
        boolean wasActive = engine.jobExecutor().isActive();
        if (wasActive) {
            engine.jobExecutor().shutdown();
        }
        try {
            work.run();
        } finally {
            if (wasActive) {
                engine.jobExecutor().start();
            }
        }
    }

    private void drain(Instant target, Progress progress) {
        Set<String> failed = new HashSet<>();
        Optional<Instant> next = next(target, failed);
        while (next.isPresent()) {
            stand(later(next.get(), clock.now()), progress);
            run(
                    due(next.get(), failed.size()).stream()
                            .filter(job -> !failed.contains(job.getId()))
                            .toList(),
                    failed,
                    progress);
            next = next(target, failed);
        }
    }

    /** The earliest instant, up to the target, at which a timer that has not failed is due. */
    private Optional<Instant> next(Instant target, Set<String> failed) {
        return timers(target).listPage(0, failed.size() + 1).stream()
                .filter(j -> !failed.contains(j.getId()))
                .findFirst()
                .map(j -> j.getDuedate().toInstant());
    }

    private List<Job> due(Instant instant, int failed) {
        return timers(instant).listPage(0, BATCH + failed);
    }

    /** Timers of processes only: the engine's own house-keeping (history clean-up) has no process. */
    private JobQuery timers(Instant until) {
        return engine.management()
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc();
    }

    /** Together, as the executor would; where one fails, one by one, so that it is the only one. */
    private void run(List<Job> jobs, Set<String> failed, Progress progress) {
        if (jobs.size() > 1) {
            try {
                engine.ringTogether(jobs.stream().map(Job::getId).toList(), foresight);
                jobs.forEach(job -> progress.executed());
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.INFO, jobs.size() + " timers could not be rung together and are rung one by one", e);
            }
        }
        jobs.forEach(job -> run(job, failed, progress));
    }

    private void run(Job job, Set<String> failed, Progress progress) {
        try {
            engine.management().executeJob(job.getId());
            progress.executed();
        } catch (RuntimeException e) {
            failed.add(job.getId());
            LOG.log(Level.ERROR, "Timer " + job.getId() + " due " + job.getDuedate() + " failed", e);
            progress.failed("minuteur du " + job.getDuedate().toInstant() + " : " + rootMessage(e));
        }
    }

    /** Time goes on only after the letters of the instant it leaves: no delay that a letter opens runs before the letter. */
    private void stand(Instant instant, Progress progress) {
        if (press != null && instant.isAfter(clock.now())) {
            press.finish();
        }
        clock.holdAt(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
        progress.reached(instant);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + " " + root.getMessage();
    }
}
