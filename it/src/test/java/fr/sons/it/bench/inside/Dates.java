package fr.sons.it.bench.inside;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.demo.api.TimerDrain;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.kernel.time.Paris;
import fr.sons.letter.service.LetterPress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Moves the clock and the calendar, as an administrator and two officers of the ANS would. */
@ApplicationScoped
public class Dates {

    @Inject
    private TimerDrain drain;

    @Inject
    private BusinessClock clock;

    @Inject
    private Amendments amendments;

    @Inject
    private TimerMoves moves;

    @Inject
    private LetterPress press;

    private volatile double allocatedByPublication;

    /** Both clocks stand there from now on; what is then due is left to the executor. */
    void standAt(Instant instant) {
        drain.whilePaused(() -> {
            clock.holdAt(instant);
            ClockUtil.setCurrentTime(Date.from(instant));
        });
    }

    /** Seconds from the publication until the last alarm stands at the new date. */
    double publish(LocalDate date) throws InterruptedException {
        AmendmentDraft draft = new AmendmentDraft(
                Cast.DISPOSITIF,
                "arrêté modificatif de mesure du " + date,
                Paris.date(Cast.NOW),
                Stream.of(MilestoneKind.FIN_PRESTATION, MilestoneKind.CLOTURE_SOLDE)
                        .map(kind -> new MilestoneChange(
                                kind, 1, date, Optional.empty(), "article 1er", Certainty.CONFIRMED))
                        .toList());
        long id = amendments.draft(Cast.agent(Role.ANS_REFERENCING), draft);
        Caller publisher = Cast.agent(Role.ANS_DECIDER);
        AmendmentView view = amendments.view(publisher, id);
        Allocated before = Allocated.byNow();
        double ownBefore = Allocated.megabytesOfThisThread();
        long begin = System.nanoTime();
        amendments.publish(publisher, id, view.revision());
        double own = Allocated.megabytesOfThisThread() - ownBefore;
        TimerMoveView move = latest();
        while (move.running()) {
            Thread.sleep(10);
            move = latest();
        }
        if (!move.complete()) {
            throw new IllegalStateException("The move ended " + move);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        // this thread's questions how far the move is are not the move's
        allocatedByPublication = own + Allocated.byNow().megabytesOfOthersSince(before);
        return seconds;
    }

    /** Megabytes that the last publication and its move asked of the heap in all, garbage included. */
    double allocatedByPublication() {
        return allocatedByPublication;
    }

    double printLetters(int many) {
        long begin = System.nanoTime();
        int printed = press.print(many);
        if (printed != many) {
            throw new IllegalStateException(printed + " letters printed instead of " + many);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What the server holds on to, after a full collection. */
    static double heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private TimerMoveView latest() {
        return moves.list(Cast.agent(Role.ANS_DECIDER), null, 1).rows().get(0);
    }
}
