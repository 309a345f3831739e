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
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-03")
@DisplayName("R-CAL-03 alarms that are due together ring one after the other, without a pause and each once")
class ManagedJobExecutorTest {

    /** More than it rings, keeps next and holds in its hand at once. */
    private static final int CASES = 8 * ManagedJobExecutor.TOGETHER + 50;

    private static final int AN_HOUR = 3_600_000;

    private final Map<String, Integer> judged = new ConcurrentHashMap<>();
    private final CountDownLatch all = new CountDownLatch(CASES);
    private final CountDownLatch judge = new CountDownLatch(1);
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private TestEngine engine;
    private ManagedJobExecutor executor;

    /** The verdict waits until the judge is there. */
    public class Verdicts {
        public boolean service(DelegateExecution execution) throws InterruptedException {
            judge.await();
            judged.merge(execution.getProcessBusinessKey(), 1, Integer::sum);
            all.countDown();
            return true;
        }
    }

    @BeforeEach
    void open() {
        Map<Object, Object> beans = new HashMap<>(ProcessFakes.beans());
        beans.put("verdicts", new Verdicts());
        engine = new TestEngine(beans);
        for (int i = 0; i < CASES; i++) {
            engine.handle().runtime().startProcessInstanceByKey("installation", "CASE-" + i);
        }
        executor = new ManagedJobExecutor(workers(), new PlainThreads(), "node", alarms -> {});
        // who takes what he was given for all there is would sleep until the test has failed
        executor.setWaitTimeInMillis(AN_HOUR);
        executor.setMaxWait(AN_HOUR);
        executor.registerProcessEngine((ProcessEngineImpl) engine.engine());
    }

    @AfterEach
    void close() {
        judge.countDown();
        executor.shutdown();
        pool.shutdownNow();
        engine.close();
    }

    @Test
    @DisplayName("it looks again at once while more may be due")
    void withoutAPause() throws InterruptedException {
        judge.countDown();
        executor.start();
        assertThat(all.await(60, TimeUnit.SECONDS))
                .as("judged so far: %d", judged.size())
                .isTrue();
        assertThat(judged).hasSize(CASES).allSatisfy((ref, times) -> assertThat(times)
                .isEqualTo(1));
    }

    @Test
    @DisplayName("what it has no room for stays free for another node")
    void noMoreThanRoom() throws InterruptedException {
        executor.start();
        assertThat(lockedInTheEnd()).isGreaterThan(0).isLessThan(CASES);
        assertThat(judged).isEmpty();
        judge.countDown();
        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Once it takes no more for a second. */
    private long lockedInTheEnd() throws InterruptedException {
        long locked = locked();
        for (int still = 0; still < 20; still++) {
            Thread.sleep(50);
            long now = locked();
            still = now == locked && now > 0 ? still : 0;
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
