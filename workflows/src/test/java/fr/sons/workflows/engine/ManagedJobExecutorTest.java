package fr.sons.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.workflows.process.ProcessFakes;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-03")
@DisplayName("R-CAL-03 alarms that are due together ring one after the other, without a pause and each once")
class ManagedJobExecutorTest {

    /** As many as ring, and as many in the hand of who acquires them. */
    private static final int ROOM = 2 * ManagedJobExecutor.PARCELS * ManagedJobExecutor.TOGETHER;

    private static final int CASES = ROOM + 250;

    private static final int AN_HOUR = 3_600_000;

    private static TestEngine engine;
    private static Map<String, Integer> judged;
    private static CountDownLatch all;
    private static CountDownLatch judge;

    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicLong mostLocked = new AtomicLong();
    private final ExecutorService pool = Executors.newFixedThreadPool(8);
    private ManagedJobExecutor executor;

    /** The verdict waits until the judge is there. */
    public static class Verdicts {
        public boolean service(DelegateExecution execution) throws InterruptedException {
            judge.await();
            judged.merge(execution.getProcessBusinessKey(), 1, Integer::sum);
            all.countDown();
            return true;
        }
    }

    @BeforeAll
    static void startEngine() {
        Map<Object, Object> beans = new HashMap<>(ProcessFakes.beans());
        beans.put("verdicts", new Verdicts());
        engine = new TestEngine(beans);
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void open() {
        judged = new ConcurrentHashMap<>();
        all = new CountDownLatch(CASES);
        judge = new CountDownLatch(1);
        var configuration = (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            for (int i = 0; i < CASES; i++) {
                engine.handle().runtime().startProcessInstanceByKey("installation", "CASE-" + i);
            }
            return null;
        });
        executor = new ManagedJobExecutor(workers(), new PlainThreads(), "node", alarms -> {});
        // who takes what he was given for all there is would sleep until the test has failed
        executor.setWaitTimeInMillis(AN_HOUR);
        executor.setMaxWait(AN_HOUR);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.registerProcessEngine((ProcessEngineImpl) engine.engine());
    }

    @AfterEach
    void close() {
        judge.countDown();
        executor.shutdown();
        pool.shutdownNow();
    }

    @Test
    @DisplayName("it looks again at once while more may be due")
    void withoutAPause() throws InterruptedException {
        judge.countDown();
        executor.start();
        assertEachIsJudgedOnce();
    }

    @Test
    @DisplayName("what it has no room for stays free for another node")
    void noMoreThanRoom() throws InterruptedException {
        executor.start();
        assertThat(lockedInTheEnd()).isEqualTo(ROOM);
        assertThat(judged).isEmpty();
        judge.countDown();
        assertEachIsJudgedOnce();
    }

    @Test
    @DisplayName("while nobody can ring them it takes no more, and what it has rings once somebody can")
    void nobodyThere() throws InterruptedException {
        judge.countDown();
        refusals.set(20);
        executor.start();
        assertEachIsJudgedOnce();
        assertThat(mostLocked)
                .as("alarms in its hand while it was refused")
                .hasValue((long) ManagedJobExecutor.PARCELS * ManagedJobExecutor.TOGETHER);
    }

    private static void assertEachIsJudgedOnce() throws InterruptedException {
        assertThat(all.await(60, TimeUnit.SECONDS))
                .as("judged so far: %d", judged.size())
                .isTrue();
        assertThat(judged).hasSize(CASES).allSatisfy((ref, times) -> assertThat(times)
                .isEqualTo(1));
    }

    /** Once it takes no more for a second. */
    private long lockedInTheEnd() throws InterruptedException {
        long locked = locked();
        int still = 0;
        for (int i = 0; i < 600 && still < 20; i++) {
            Thread.sleep(50);
            long now = locked();
            still = now == locked && now > 0 ? still + 1 : 0;
            locked = now;
        }
        return locked;
    }

    private long locked() {
        return engine.handle().management().createJobQuery().list().stream()
                .filter(job -> ((JobEntity) job).getLockOwner() != null)
                .count();
    }

    private ManagedExecutorService workers() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                        mostLocked.accumulateAndGet(locked(), Math::max);
                        throw new RejectedExecutionException("for a test");
                    }
                    pool.execute((Runnable) arguments[0]);
                    return null;
                });
    }

    private static final class PlainThreads implements ManagedThreadFactory {

        @Override
        public Thread newThread(Runnable work) {
            return new Thread(work);
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        }
    }
}
