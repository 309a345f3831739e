package fr.sons.demo.service;

import fr.sons.demo.api.DemoMove;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the demonstration remembers its time, its moves and its seeding; notes on the way are saved at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoStore {

    private static final int KEPT_FAILURES = 4000;

    @PersistenceContext(unitName = "sons")
    EntityManager em;

    /** Where the clock stands; empty before the demonstration began. */
    public Optional<Instant> now() {
        return instant("now_at");
    }

    public Instant nowOr(Instant start) {
        return now().orElse(start);
    }

    public Instant startedAtOr(Instant start) {
        return instant("started_at").orElse(start);
    }

    private Optional<Instant> instant(String column) {
        String sql = "SELECT " + millis(column) + " FROM demo_clock";
        return first(em.createNativeQuery(sql, Long.class), Long.class).map(Instant::ofEpochMilli);
    }

    /** Read as a number: which type a native query gives a timestamp depends on driver and provider. */
    private static String millis(String column) {
        return "CAST(extract(epoch FROM " + column + ") * 1000 AS bigint)";
    }

    private static <T> Optional<T> first(Query query, Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(type.cast(rows.get(0)));
    }

    /** From here on the clock can only go forward. */
    public void begin(Instant start) {
        em.createNativeQuery(
                        "INSERT INTO demo_clock (started_at, now_at) VALUES (:at, :at) ON CONFLICT (id) DO NOTHING")
                .setParameter("at", start)
                .executeUpdate();
    }

    /** In the transaction of whoever asks for the move. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void openMove(String askedBy, Instant origin, Instant target) {
        em.createNativeQuery(
                        "INSERT INTO demo_move (asked_by, origin, target, reached) VALUES (:by, :origin, :target, :origin)")
                .setParameter("by", askedBy)
                .setParameter("origin", origin)
                .setParameter("target", target)
                .executeUpdate();
    }

    /** Saves where the running move stands, and the clock with it. */
    public void note(DemoMove move) {
        String failures = String.join("\n", move.failures());
        em.createNativeQuery("UPDATE demo_move SET reached = :reached, executed = :executed, failed = :failed,"
                        + " failures = :failures, running = :running WHERE running")
                .setParameter("reached", move.reached())
                .setParameter("executed", move.executed())
                .setParameter("failed", move.failed())
                .setParameter("failures", failures.substring(0, Math.min(failures.length(), KEPT_FAILURES)))
                .setParameter("running", move.running())
                .executeUpdate();
        em.createNativeQuery("UPDATE demo_clock SET now_at = greatest(now_at, :at)")
                .setParameter("at", move.reached())
                .executeUpdate();
    }

    public Optional<DemoMove> lastMove() {
        String sql = "SELECT " + millis("origin") + ", " + millis("target") + ", " + millis("reached")
                + ", executed, failed, failures, running FROM demo_move ORDER BY id DESC LIMIT 1";
        return first(em.createNativeQuery(sql, Tuple.class), Tuple.class).map(DemoStore::move);
    }

    private static DemoMove move(Tuple row) {
        return new DemoMove(
                Instant.ofEpochMilli(row.get(0, Long.class)),
                Instant.ofEpochMilli(row.get(1, Long.class)),
                Instant.ofEpochMilli(row.get(2, Long.class)),
                row.get(3, Integer.class),
                row.get(4, Integer.class),
                row.get(5, String.class).lines().toList(),
                row.get(6, Boolean.class));
    }

    /** What a finished step of the seeding left behind; empty when it was not finished. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<String> seeded(String step) {
        return first(
                em.createNativeQuery("SELECT result FROM demo_seed WHERE step = :step", String.class)
                        .setParameter("step", step),
                String.class);
    }

    public List<String> seededSteps() {
        List<?> steps =
                em.createNativeQuery("SELECT step FROM demo_seed", String.class).getResultList();
        return steps.stream().map(String.class::cast).toList();
    }

    /** Notes a finished step in the transaction that did it, so that both are saved or neither. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void noteSeeded(String step, String result, Instant at) {
        em.createNativeQuery("INSERT INTO demo_seed (step, result, done_at) VALUES (:step, :result, :at)")
                .setParameter("step", step)
                .setParameter("result", result)
                .setParameter("at", at)
                .executeUpdate();
    }
}
