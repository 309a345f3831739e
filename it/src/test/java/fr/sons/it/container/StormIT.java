package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.it.support.Ear;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Forbidden;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.service.LetterPress;
import fr.sons.letter.service.LetterService;
import fr.sons.order.api.OrderView;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.service.RecoveryService;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several cases come to one deadline together, in the real server: one verdict for all, letters afterwards. */
@ExtendWith(ArquillianExtension.class)
class StormIT {

    private static final Instant OCTOBER = Scene.paris("2022-10-10T10:00:00");
    private static final Instant SEPTEMBER = Scene.paris("2023-09-19T09:00:00");
    /** When the alarms of FIN_PRESTATION ring: time does not go on from there, so the letters are not waited for. */
    private static final Instant MISSED = Scene.paris("2023-09-21T00:02:00");

    private static final Instant FIVE_DAYS_LATER = Scene.paris("2023-09-26T10:00:00");

    @Deployment
    static EnterpriseArchive product() {
        return Ear.withTests();
    }

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    BusinessClock clock;

    @Inject
    CaseMirror mirror;

    @Inject
    LetterService letters;

    @Inject
    LetterPress press;

    @Inject
    RecoveryService recoveries;

    @Inject
    PaperJam jam;

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    DataSource database;

    @Resource(lookup = "java:jboss/datasources/SonsOwnerDS")
    DataSource owner;

    @Test
    @DisplayName("R-INS-02: one case that cannot be judged keeps no other from its verdict, and changes nothing itself")
    void oneFails() throws SQLException {
        List<OrderView> cases = waiting(4);
        OrderView broken = cases.get(2);
        Mirror before = mirror.of(broken.ref(), SEPTEMBER);

        asOwner("CREATE FUNCTION sons.refuse() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$");
        asOwner("CREATE TRIGGER refuse BEFORE INSERT ON sons.recovery FOR EACH ROW WHEN (NEW.ref = '" + broken.ref()
                + "') EXECUTE FUNCTION sons.refuse()");
        List<String> failures;
        try {
            failures = timers.pass(MISSED);
        } finally {
            asOwner("DROP TRIGGER refuse ON sons.recovery");
            asOwner("DROP FUNCTION sons.refuse()");
        }

        assertThat(failures).singleElement().asString().contains("refused by the test");
        Mirror untouched = mirror.of(broken.ref(), MISSED);
        assertThat(untouched).isEqualTo(before);
        cases.stream().filter(order -> !order.equals(broken)).forEach(this::requireMissed);

        assertThat(timers.pass(MISSED.plusSeconds(600))).as("once mended").isEmpty();
        cases.forEach(this::requireMissed);
    }

    /** Whatever happened before, the verdict fell once, with all that follows from it. */
    private void requireMissed(OrderView order) {
        Mirror found = mirror.of(order.ref(), MISSED);
        assertThat(found.states()).contains("NOT_DELIVERED");
        assertThat(found.recoveries()).hasSize(1);
        assertThat(found.acts("Prestation réputée non livrée")).isEqualTo(1);
        assertThat(found.acts("Courrier d’interdiction de refacturation commandé pour le client R-REC-07"))
                .isEqualTo(1);
        assertThat(found.acts("Courrier émis : Interdiction de refacturation R-REC-04"))
                .isEqualTo(1);
        assertThat(found.letters()).containsExactly("CONTRADICTOIRE", "INTERDICTION_REFACTURATION");
    }

    @Test
    @DisplayName("R-REC-02, R-REC-04: letters are ordered with the verdict; no decision before the letter, and one that"
            + " cannot be printed keeps no other")
    void letters() throws SQLException {
        OrderView order = waiting(1).get(0);
        Caller vendor = Scene.vendor(order.vendor(), MISSED);
        try (Connection holding = database.getConnection()) {
            holdNumbers(holding);
            assertThat(timers.pass(MISSED)).isEmpty();
            String recovery =
                    recoveries.ofCase(vendor, order.ref()).orElseThrow().reference();
            recoveries.observe(vendor, recovery, "Nos observations.");
            recoveries.propose(Scene.agent(Role.ANS_CONTROLLER, 1, MISSED), recovery, true, "Motifs.");
            assertThatThrownBy(() ->
                            recoveries.decide(Scene.agent(Role.ANS_DECIDER, 1, MISSED), recovery, true, "Motifs."))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("information-prealable-absente");
        }
        execute(
                "INSERT INTO sons.letter_order (template, case_ref, occurrence, recipient_kind, recipient_id,"
                        + " recipient_name, line1, postcode, city, content, ordered_at, origin) VALUES"
                        + " ('CONTRADICTOIRE', ?, 'illisible', 'VENDOR', 1, 'Essai', '1 rue', '75001', 'Paris', '{', now(),"
                        + " 'essai')",
                order.ref().value());

        press.finish();

        assertThat(letters.of(vendor, order.ref()))
                .extracting(l -> l.template())
                .containsExactly(LetterTemplate.CONTRADICTOIRE);
        assertThat(mirror.of(order.ref(), MISSED).letters())
                .containsExactly("CONTRADICTOIRE", "INTERDICTION_REFACTURATION");
        assertThat(mirror.column(
                        "SELECT attempts || ' ' || (failure IS NOT NULL) FROM sons.letter_order WHERE case_ref = ?",
                        order.ref()))
                .containsExactly("1 true");
        assertThat(letters.verify().gaps()).isEmpty();
        execute("DELETE FROM sons.letter_order WHERE case_ref = ?", order.ref().value());
    }

    @Test
    @DisplayName(
            "R-REC-02: a letter printed on a later day bears it, and the vendor has its whole delay from there; one"
                    + " without object is not printed")
    void printedLate() {
        List<OrderView> cases = waiting(2);
        OrderView order = cases.get(0);
        OrderView reopened = cases.get(1);
        missedWithoutLetters(cases);
        timers.pass(FIVE_DAYS_LATER);
        recoveries.withdraw(
                Scene.agent(Role.ANS_DECIDER, 1, FIVE_DAYS_LATER), reopened.ref(), "Dossier rouvert par prolongation.");

        press(cases);

        assertThat(letterTexts(order))
                .containsExactly(
                        "CONTRADICTOIRE 26 septembre 2023 26 octobre 2023",
                        "INTERDICTION_REFACTURATION 26 septembre 2023");
        assertThat(waits(order)).containsExactly("2023-10-26 22:00:00 2023-10-26 22:02:00");
        Mirror found = mirror.of(order.ref(), FIVE_DAYS_LATER);
        assertThat(found.acts("Délai contradictoire compté du jour d’édition de l’information préalable R-REC-02"))
                .isEqualTo(1);
        RecoveryView recovery = recoveries
                .ofCase(Scene.vendor(order.vendor(), FIVE_DAYS_LATER), order.ref())
                .orElseThrow();
        assertThat(recovery.observationsDue()).isEqualTo(LocalDate.of(2023, 10, 26));
        assertThat(recovery.observationsExplained().steps().get(0)).contains("26 septembre 2023");
        assertThat(letterTexts(reopened)).containsExactly("INTERDICTION_REFACTURATION 26 septembre 2023");
        assertThat(mirror.of(reopened.ref(), FIVE_DAYS_LATER).acts("Information préalable non éditée"))
                .isEqualTo(1);

        Instant over = Scene.paris("2023-10-27T00:02:00");
        assertThat(timers.pass(over.minusSeconds(60))).isEmpty();
        assertThat(mirror.of(order.ref(), over).recoveries())
                .singleElement()
                .asString()
                .contains("CONTRADICTORY");
        assertThat(timers.pass(over)).isEmpty();
        recoveries.propose(Scene.agent(Role.ANS_CONTROLLER, 1, over), recovery.reference(), true, "Motifs.");
        recoveries.decide(Scene.agent(Role.ANS_DECIDER, 1, over), recovery.reference(), true, "Motifs.");
        assertThat(mirror.column(
                        "SELECT translate(fields::jsonb ->> 'courrierPrealableDu', '\u00a0', ' ') FROM sons.letter WHERE case_ref = ?"
                                + " AND template = 'DECISION_RECOUVREMENT'",
                        order.ref()))
                .containsExactly("26 septembre 2023");
        assertThat(letters.verify().gaps()).isEmpty();
    }

    @Test
    @DisplayName(
            "R-CAL-06: a case reopened before its letters are printed gets none of them, on the very day of the verdict")
    void reopenedBeforePrinting() throws SQLException {
        OrderView order = waiting(1).get(0);
        missedWithoutLetters(List.of(order));
        recoveries.withdraw(Scene.agent(Role.ANS_DECIDER, 1, MISSED), order.ref(), "Dossier rouvert par prolongation.");
        // this calendar is not extended, for other stories: the service is made to wait as a reopening leaves it
        execute(
                "UPDATE sons.installation SET state = 'AWAITED' WHERE case_ref = ?",
                order.ref().value());
        try {
            press(List.of(order));

            assertThat(letterTexts(order)).isEmpty();
            Mirror found = mirror.of(order.ref(), MISSED);
            assertThat(found.acts("Information préalable non éditée")).isEqualTo(1);
            assertThat(found.acts(
                            "Interdiction de refacturation non éditée : la prestation n’est plus réputée non livrée"))
                    .isEqualTo(1);
            assertThat(letters.verify().gaps()).isEmpty();
        } finally {
            execute(
                    "UPDATE sons.installation SET state = 'NOT_DELIVERED' WHERE case_ref = ?",
                    order.ref().value());
        }
    }

    @Test
    @DisplayName("R-REC-02: the delay to answer does not end before its letter exists, and runs whole from it")
    void delayWithoutLetter() {
        OrderView order = waiting(1).get(0);
        missedWithoutLetters(List.of(order));

        assertThat(timers.pass(Scene.paris("2023-10-24T00:02:00")))
                .as("alarms that fail")
                .isEmpty();

        assertThat(waits(order)).containsExactly("2023-11-23 23:00:00 2023-11-23 23:02:00");
        Instant later = Scene.paris("2023-10-30T11:00:00");
        timers.pass(later);
        Mirror found = mirror.of(order.ref(), later);
        assertThat(found.recoveries()).singleElement().asString().contains("CONTRADICTORY");
        assertThat(found.acts("Délai contradictoire repris : information préalable pas encore éditée R-REC-02"))
                .isEqualTo(1);

        press(List.of(order));

        assertThat(letterTexts(order)).contains("CONTRADICTOIRE 30 octobre 2023 29 novembre 2023");
        assertThat(waits(order)).containsExactly("2023-11-29 23:00:00 2023-11-29 23:02:00");
        assertThat(timers.pass(Scene.paris("2023-11-30T00:02:00"))).isEmpty();
        assertThat(mirror.of(order.ref(), later).recoveries())
                .singleElement()
                .asString()
                .contains("TO_PROPOSE");
    }

    /** The verdict of these cases falls, and every letter it orders has failed as often as letters may. */
    private void missedWithoutLetters(List<OrderView> cases) {
        jam.during(cases, () -> assertThat(timers.pass(MISSED)).isEmpty());
        for (OrderView order : cases) {
            assertThat(letterTexts(order)).isEmpty();
        }
    }

    /** An administrator sees what was left to a person, and has it printed. */
    private void press(List<OrderView> cases) {
        Caller administrator = Scene.agent(Role.ADMINISTRATOR, 1, clock.now());
        assertThat(letters.failed(administrator, 50))
                .extracting(letter -> letter.ref())
                .containsAll(cases.stream().map(OrderView::ref).toList());
        assertThat(letters.failed(Scene.vendor(cases.get(0).vendor(), clock.now()), 50))
                .as("for a party")
                .isEmpty();
        assertThatThrownBy(() -> letters.printAgain(Scene.agent(Role.ANS_CONTROLLER, 1, clock.now())))
                .isInstanceOf(Forbidden.class);
        long left = letters.backlog(administrator).failed();
        assertThat(letters.printAgain(administrator)).isEqualTo((int) left);
        assertThat(letters.printAgain(administrator)).as("asked twice").isZero();
        press.finish();
    }

    /** Kind of each letter, its date, and until when it can be answered where it says so. */
    private List<String> letterTexts(OrderView order) {
        return mirror.column(
                "SELECT translate(concat_ws(' ', template, fields::jsonb ->> 'date', fields::jsonb ->> 'repondreAvant'),"
                        + " '\u00a0', ' ')"
                        + " FROM sons.letter WHERE case_ref = ? ORDER BY 1",
                order.ref());
    }

    /** Until when the vendor's task says that it waits, and when its alarm rings. */
    private List<String> waits(OrderView order) {
        return mirror.column(
                "SELECT to_char(t.due_date_, 'YYYY-MM-DD HH24:MI:SS') || ' ' || to_char(j.duedate_, 'YYYY-MM-DD HH24:MI:SS')"
                        + " FROM engine.act_ru_task t JOIN engine.act_ru_job j ON j.process_instance_id_ = t.proc_inst_id_"
                        + " JOIN engine.act_ru_execution e ON e.id_ = t.proc_inst_id_"
                        + " WHERE e.business_key_ = ? AND t.task_def_key_ = 'presenter_observations'",
                order.ref());
    }

    /** Cases of one vendor whose advance was paid, on the eve of the end of their service. */
    private List<OrderView> waiting(int many) {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView first = scene.placed(Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER);
        List<OrderView> cases = new ArrayList<>(List.of(first));
        Stream.generate(() -> scene.place(first.referenceId(), Scene.LGC, vendor, scene.newClient(OCTOBER), OCTOBER))
                .limit(many - 1L)
                .forEach(cases::add);
        cases.forEach(order -> scene.advancePaid(order, OCTOBER));
        timers.drainUntil(SEPTEMBER);
        return cases;
    }

    /** Without a number no letter is printed. */
    private static void holdNumbers(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE sons.letter_counter IN EXCLUSIVE MODE");
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void execute(String sql, String ref) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, ref);
            statement.executeUpdate();
        }
    }
}
