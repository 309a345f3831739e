package fr.sons.workflows.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.TimerShift;
import fr.sons.calendar.api.TimerShift.Cases;
import fr.sons.workflows.engine.Diagram;
import fr.sons.workflows.engine.TestEngine;
import fr.sons.workflows.process.Alarms;
import fr.sons.workflows.process.ProcessFakes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-05")
@DisplayName("R-CAL-05 publishing moves the alarms of every open case of the dispositif")
class EngineTimerShiftTest {

    private static final String LGC = "MDV-LGC-VA1";
    private static final Instant PUBLISHED = Instant.parse("2023-09-18T10:00:00Z");
    private static final Instant NEW = Instant.parse("2023-10-31T23:00:00Z");

    private static TestEngine engine;
    private static TimerShift shift;

    @BeforeAll
    static void startEngine() throws SQLException {
        engine = new TestEngine(ProcessFakes.beans());
        shift = new EngineTimerShift(engine.dataSource());
        sql("CREATE SCHEMA sons");
        sql("CREATE TABLE sons.funding_order (ref varchar(32) PRIMARY KEY, dispositif varchar(32))");
        sql("CREATE TABLE sons.verification (ref varchar(32) PRIMARY KEY, state varchar(20))");
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void clean() throws SQLException {
        for (var instance :
                engine.handle().runtime().createProcessInstanceQuery().list()) {
            engine.handle().runtime().deleteProcessInstance(instance.getId(), "test");
        }
        sql("DELETE FROM sons.funding_order");
        sql("DELETE FROM sons.verification");
    }

    @Test
    @DisplayName("all alarms and shown due dates of its cases move, two minutes after the first late instant")
    void moves() throws SQLException {
        open("SONS-V1-LGC-0000001", LGC, Diagram.COMMANDE, Diagram.INSTALLATION);
        open("SONS-V1-LGC-0000002", LGC, Diagram.INSTALLATION);
        open("SONS-V1-DPI-0000003", "HOP-DPI-VA1", Diagram.INSTALLATION);
        assertThat(shift.waiting(target(PUBLISHED)))
                .containsExactlyInAnyOrder(
                        new TimerShift.Waiting(CaseAlarm.SERVICE, 2, 2),
                        new TimerShift.Waiting(CaseAlarm.ADVANCE, 1, 1));

        assertThat(shift.remaining(target(PUBLISHED), Cases.ALL)).isEqualTo(2);
        assertThat(shift.settled(target(PUBLISHED), Cases.ALL)).isFalse();
        assertThat(run(target(PUBLISHED), 1)).isEqualTo(2);

        assertThat(shift.remaining(target(PUBLISHED), Cases.ALL)).isZero();
        assertThat(shift.settled(target(PUBLISHED), Cases.ALL)).isTrue();
        assertThat(shift.waiting(target(PUBLISHED)))
                .as("as many wait, and nothing is left to move")
                .containsExactlyInAnyOrder(
                        new TimerShift.Waiting(CaseAlarm.SERVICE, 2, 0),
                        new TimerShift.Waiting(CaseAlarm.ADVANCE, 1, 0));
        assertThat(alarm("SONS-V1-LGC-0000001", "installation")).isEqualTo(NEW.plus(Alarms.MARGIN));
        assertThat(alarm("SONS-V1-LGC-0000002", "installation")).isEqualTo(NEW.plus(Alarms.MARGIN));
        // no closing of advances is known in this calendar: the alarm never rings
        assertThat(alarm("SONS-V1-LGC-0000001", "commande")).isEqualTo(Alarms.NEVER.toInstant());
        assertThat(alarm("SONS-V1-DPI-0000003", "installation")).isBefore(PUBLISHED.plusSeconds(864_000));
        assertThat(engine.handle()
                        .tasks()
                        .createTaskQuery()
                        .processInstanceBusinessKey("SONS-V1-LGC-0000002")
                        .singleResult()
                        .getDueDate())
                .isEqualTo(Date.from(NEW));
    }

    @Test
    @DisplayName("a verification has no alarm, but shows until when its signature is useful: that date moves too")
    void verificationShowsTheClosing() throws SQLException {
        open("SONS-V1-LGC-0000001", LGC, Diagram.VERIFICATION);
        open("SONS-V1-DPI-0000002", "HOP-DPI-VA1", Diagram.VERIFICATION);
        sql("INSERT INTO sons.verification SELECT ref, 'TO_VERIFY' FROM sons.funding_order");
        Instant before = shown("SONS-V1-DPI-0000002");
        assertThat(before).as("shown from the start").isNotNull();
        TimerShift.Target target = new TimerShift.Target(LGC, PUBLISHED, Map.of(CaseAlarm.SOLDE, NEW));

        try (Connection act = engine.dataSource().getConnection();
                Statement statement = act.createStatement()) {
            act.setAutoCommit(false);
            statement.execute("SELECT 1 FROM sons.funding_order WHERE ref = 'SONS-V1-LGC-0000001' FOR NO KEY UPDATE");
            assertThat(shift.move(target, Cases.ALL, PUBLISHED).busy()).containsExactly("SONS-V1-LGC-0000001");
            act.rollback();
        }
        assertThat(shift.settled(target, Cases.ALL)).as("what was busy is left").isFalse();
        assertThat(shift.move(target, Cases.ALL, PUBLISHED)).isEqualTo(new TimerShift.Chunk(0, 0, List.of()));
        assertThat(shift.settled(target, Cases.ALL)).isTrue();

        assertThat(shown("SONS-V1-LGC-0000001")).isEqualTo(NEW);
        assertThat(shown("SONS-V1-DPI-0000002")).isEqualTo(before);
    }

    private static Instant shown(String ref) {
        return engine.handle()
                .tasks()
                .createTaskQuery()
                .processInstanceBusinessKey(ref)
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    @Test
    @DisplayName("a moved alarm still rings, and completing the task still removes it")
    void stillRings() throws SQLException {
        open("SONS-V1-LGC-0000001", LGC, Diagram.INSTALLATION);
        run(target(PUBLISHED), 100);
        Job job = job("SONS-V1-LGC-0000001", "installation");
        engine.handle().management().executeJob(job.getId());
        assertThat(engine.handle().runtime().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    @DisplayName("a case whose alarm an executor holds is left whole, told as busy, and moved later")
    void lockedByAnExecutor() throws SQLException {
        open("SONS-V1-LGC-0000001", LGC, Diagram.COMMANDE, Diagram.INSTALLATION);
        Instant before = alarm("SONS-V1-LGC-0000001", "commande");
        sql("UPDATE engine.act_ru_job SET lock_owner_ = 'node2', lock_exp_time_ = TIMESTAMP '2023-09-19 00:00'"
                + " WHERE process_def_key_ = 'installation'");

        TimerShift.Chunk chunk = shift.move(target(PUBLISHED), Cases.ALL, PUBLISHED);

        assertThat(chunk.cases()).isZero();
        assertThat(chunk.busy()).containsExactly("SONS-V1-LGC-0000001");
        assertThat(alarm("SONS-V1-LGC-0000001", "commande")).isEqualTo(before);
        // the lock of a node that died runs out
        chunk = shift.move(target(PUBLISHED), Cases.ALL, PUBLISHED.plusSeconds(2 * 86_400));
        assertThat(chunk).isEqualTo(new TimerShift.Chunk(1, 2, List.of()));
    }

    @Test
    @DisplayName("a case whose alarm stays goes on showing the old date, and both move together")
    void shownWithItsAlarm() throws SQLException {
        open("SONS-V1-LGC-0000001", LGC, Diagram.SOLDE, Diagram.VERIFICATION);
        sql("INSERT INTO sons.verification SELECT ref, 'TO_VERIFY' FROM sons.funding_order");
        Instant before = verificationShown("SONS-V1-LGC-0000001");
        sql("UPDATE engine.act_ru_job SET lock_owner_ = 'node2', lock_exp_time_ = TIMESTAMP '2023-09-19 00:00'");
        TimerShift.Target target = new TimerShift.Target(LGC, PUBLISHED, Map.of(CaseAlarm.SOLDE, NEW));

        assertThat(shift.move(target, Cases.ALL, PUBLISHED).busy()).containsExactly("SONS-V1-LGC-0000001");
        assertThat(verificationShown("SONS-V1-LGC-0000001")).isEqualTo(before);

        assertThat(shift.move(target, Cases.ALL, PUBLISHED.plusSeconds(2 * 86_400))
                        .cases())
                .isEqualTo(1);
        assertThat(verificationShown("SONS-V1-LGC-0000001")).isEqualTo(NEW);
    }

    private static Instant verificationShown(String ref) {
        return engine.handle()
                .tasks()
                .createTaskQuery()
                .processInstanceBusinessKey(ref)
                .processDefinitionKey(Diagram.VERIFICATION.key())
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    @Test
    @DisplayName("a case on which somebody acts just now is left whole, without waiting")
    void heldByAnAct() throws SQLException {
        open("SONS-V1-LGC-0000001", LGC, Diagram.INSTALLATION);
        open("SONS-V1-LGC-0000002", LGC, Diagram.INSTALLATION);
        try (Connection act = engine.dataSource().getConnection();
                Statement statement = act.createStatement()) {
            act.setAutoCommit(false);
            statement.execute("SELECT 1 FROM sons.funding_order WHERE ref = 'SONS-V1-LGC-0000001' FOR NO KEY UPDATE");
            assertThat(shift.move(target(PUBLISHED), Cases.ALL, PUBLISHED))
                    .isEqualTo(new TimerShift.Chunk(1, 1, List.of("SONS-V1-LGC-0000001")));
            act.rollback();
        }
        assertThat(shift.move(target(PUBLISHED), Cases.ALL, PUBLISHED))
                .isEqualTo(new TimerShift.Chunk(1, 1, List.of()));
    }

    @Test
    @Tag("R-CAL-06")
    @DisplayName("R-CAL-06 an alarm whose deadline had passed before the publication stays: the case is judged by it")
    void passedStays() throws SQLException {
        open("SONS-V1-LGC-0000001", LGC, Diagram.INSTALLATION);
        Instant before = alarm("SONS-V1-LGC-0000001", "installation");
        TimerShift.Target late = target(before.minus(Alarms.MARGIN).plusMillis(1));
        assertThat(shift.remaining(late, Cases.ALL)).isZero();
        assertThat(run(late, 10)).isZero();
        assertThat(alarm("SONS-V1-LGC-0000001", "installation")).isEqualTo(before);
    }

    @Test
    @DisplayName("killed between chunks it goes on, moves each case once and forgets none")
    void resumes() throws SQLException {
        Set<String> refs = new TreeSet<>();
        for (int i = 1; i <= 25; i++) {
            refs.add("SONS-V1-LGC-%07d".formatted(i));
        }
        for (String ref : refs) {
            open(ref, LGC, Diagram.INSTALLATION);
        }
        String first = shift.boundary(target(PUBLISHED), Cases.ALL, 10).orElseThrow();
        assertThat(shift.move(target(PUBLISHED), Cases.ALL.endingAt(first), PUBLISHED)
                        .cases())
                .isEqualTo(10);
        // what was not saved is done again from the start: nothing moves twice
        assertThat(run(target(PUBLISHED), 7)).isEqualTo(15);
        assertThat(refs)
                .allSatisfy(ref -> assertThat(alarm(ref, "installation")).isEqualTo(NEW.plus(Alarms.MARGIN)));
    }

    @Test
    @DisplayName("its lanes are all its cases and those to come, each once, in parts of about equal size")
    void lanes() throws SQLException {
        assertThat(shift.split(LGC, 2)).containsExactly(Cases.ALL);
        sql("INSERT INTO sons.funding_order VALUES ('SONS-V1-DPI-0000002', 'HOP-DPI-VA1')");
        sql("INSERT INTO sons.funding_order VALUES ('SONS-V1-LGC-0000001', '" + LGC + "')");
        assertThat(shift.split(LGC, 2)).containsExactly(Cases.ALL);
        sql("INSERT INTO sons.funding_order SELECT 'SONS-V1-LGC-000000' || n, '" + LGC
                + "' FROM generate_series(2, 5) n");
        assertThat(shift.split(LGC, 2))
                .containsExactly(new Cases("", "SONS-V1-LGC-0000003"), new Cases("SONS-V1-LGC-0000003", Cases.LAST));
    }

    @Test
    @DisplayName("what bounds all cases comes after every reference, in whatever language the database sorts")
    void afterEveryReference() throws SQLException {
        for (String language : List.of("C", "und-x-icu", "fr-x-icu", "en-US-x-icu")) {
            try (Connection connection = engine.dataSource().getConnection();
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT 'SONS-V9-ZZ_ZZ-9999999' <= ? COLLATE \"" + language + "\"")) {
                statement.setString(1, Cases.LAST);
                ResultSet row = statement.executeQuery();
                row.next();
                assertThat(row.getBoolean(1)).as(language).isTrue();
            }
        }
    }

    private static int run(TimerShift.Target target, int size) {
        int cases = 0;
        for (Cases part : shift.split(LGC, 2)) {
            Cases ahead = part;
            while (shift.boundary(target, ahead, size).isPresent()) {
                String upTo = shift.boundary(target, ahead, size).get();
                cases += shift.move(target, ahead.endingAt(upTo), PUBLISHED).cases();
                ahead = new Cases(upTo, part.upTo());
            }
        }
        return cases;
    }

    private static TimerShift.Target target(Instant inForceFrom) {
        return new TimerShift.Target(LGC, inForceFrom, Map.of(CaseAlarm.SERVICE, NEW));
    }

    private static void open(String ref, String dispositif, Diagram... diagrams) throws SQLException {
        sql("INSERT INTO sons.funding_order VALUES ('" + ref + "', '" + dispositif + "')");
        for (Diagram diagram : diagrams) {
            engine.handle().runtime().startProcessInstanceByKey(diagram.key(), ref);
        }
    }

    private static Job job(String ref, String process) {
        String instance = engine.handle()
                .runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ref, process)
                .singleResult()
                .getId();
        return engine.handle()
                .management()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    private static Instant alarm(String ref, String process) {
        return job(ref, process).getDuedate().toInstant();
    }

    private static void sql(String sql) throws SQLException {
        try (Connection connection = engine.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
