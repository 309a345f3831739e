package fr.sons.it.container;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.letter.service.LetterPress;
import fr.sons.workflows.engine.EngineHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's own job executor, on time or stopped for a day. */
@ApplicationScoped
public class Executor {

    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final CaseRef NO_CASE = new CaseRef("SONS-V1-LGC-0000000");

    @Inject
    private EngineHandle engine;

    @Inject
    private BusinessClock clock;

    @Inject
    private CaseMirror mirror;

    @Inject
    private LetterPress press;

    /**
     * Lives through a deadline.
     *
     * @param atTheEdge acts at its last and first late instants
     * @param hoursLater acts of the same day, after the alarms were due
     */
    void overDeadline(Instant last, boolean stopped, Runnable atTheEdge, Runnable hoursLater) {
        if (stopped) {
            engine.jobExecutor().shutdown();
        }
        try {
            standStill(last.plusMillis(1));
            atTheEdge.run();
            standStill(last.plusMillis(1).plus(MARGIN));
            if (!stopped) {
                untilAllHaveRung();
            }
            standStill(last.plusSeconds(36_000));
            hoursLater.run();
            standStill(last.plusMillis(1).plus(MARGIN).plus(Duration.ofDays(1)));
        } finally {
            if (stopped) {
                engine.jobExecutor().start();
            }
        }
        untilAllHaveRung();
    }

    void standStill(Instant instant) {
        press.finish();
        clock.holdAt(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Waits until one of its threads stands before a case that somebody holds. */
    void untilItWaits() {
        for (int i = 0; i < 600 && mirror.waiting() == 0; i++) {
            Race.pause(50);
        }
        if (mirror.waiting() == 0) {
            throw new AssertionError("The executor did not ring");
        }
    }

    /** Waits until the executor has nothing left that is due. */
    void untilAllHaveRung() {
        String now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
                .withZone(ZoneOffset.UTC)
                .format(clock.now());
        String due = "SELECT handler_cfg_ || ' of ' || process_instance_id_ FROM engine.act_ru_job"
                + " WHERE process_instance_id_ IS NOT NULL AND duedate_ <= TIMESTAMP '" + now + "' AND ? IS NOT NULL";
        List<String> left = mirror.column(due, NO_CASE);
        for (int i = 0; i < 1200 && !left.isEmpty(); i++) {
            Race.pause(50);
            left = mirror.column(due, NO_CASE);
        }
        if (!left.isEmpty()) {
            throw new AssertionError("The executor left alarms: " + left);
        }
    }
}
