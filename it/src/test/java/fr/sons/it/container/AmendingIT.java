package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.ComparedMilestone;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.api.TypedDates;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.Calendars;
import fr.sons.calendar.service.LateArrivals;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.calendar.service.TouchedCases;
import fr.sons.demo.api.TimerDrain;
import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.it.support.Ear;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Forbidden;
import fr.sons.kernel.Money;
import fr.sons.kernel.Page;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.service.Ledger;
import fr.sons.letter.service.LetterService;
import fr.sons.order.api.OrderView;
import fr.sons.reopening.api.PassedCase;
import fr.sons.reopening.api.PassedFilter;
import fr.sons.reopening.service.Reopenings;
import fr.sons.solde.service.SoldeService;
import fr.sons.workflows.engine.DueDateIndex;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A calendar is amended twice, once before and once after its deadline, and the cases it binds live on. */
@ExtendWith(ArquillianExtension.class)
class AmendingIT {

    private static final String DPI = "HOP-DPI-VA1";
    private static final String RI = "HOP-RI-VA1";
    private static final String SGL = "BIO-SGL-VA1";
    private static final String LOINC = "BIO-LOINC-VA1";
    /** Never amended here: the end of its services is 20 September 2023. */
    private static final Instant OCTOBER = Scene.paris("2022-10-10T10:00:00");

    private static final Instant AUTUMN = Scene.paris("2023-10-02T10:00:00");
    private static final Instant NOVEMBER = Scene.paris("2023-11-02T10:00:00");

    @Deployment
    static EnterpriseArchive product() {
        return Ear.withTests();
    }

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    TimerDrain drain;

    @Inject
    Executor executor;

    @Inject
    CaseMirror mirror;

    @Inject
    Amendments amendments;

    @Inject
    TouchedCases touched;

    @Inject
    TimerMoves moves;

    @Inject
    Calendars calendars;

    @Inject
    Reopenings reopenings;

    @Inject
    SoldeService soldes;

    @Inject
    Journal journal;

    @Inject
    Ledger ledger;

    @Inject
    LetterService letters;

    @Inject
    PaperJam jam;

    @Inject
    LateArrivals late;

    @Inject
    SlowSaving slowly;

    @Inject
    Race race;

    @Inject
    DueDateIndex dueDates;

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    DataSource database;

    @Test
    @DisplayName("The server, whose database user owns no table, may sharpen the index of due dates")
    void sharpens() throws SQLException {
        dueDates.sharpen();
    }

    @Test
    @DisplayName("R-CAL-01, R-CAL-04: a draft that cannot be is refused with a sentence that says what and where")
    void refusals() {
        timers.standAt(OCTOBER);
        Instant at = Scene.paris("2023-08-01T10:00:00");
        timers.drainUntil(at);
        refused(
                at,
                "la fenêtre 2 (1er décembre 2023) commence avant la fin de la fenêtre 1 (14 décembre 2023 à 14 h)",
                change(MilestoneKind.OUVERTURE_SOLDE, 2, "2023-12-01", null),
                change(MilestoneKind.CLOTURE_SOLDE, 2, "2024-02-01", null));
        refused(
                at,
                "Demandes de solde, fenêtre 1 : l’ouverture, le 1er janvier 2024, vient après la clôture, le 14 décembre 2023 à 14 h.",
                change(MilestoneKind.OUVERTURE_SOLDE, 1, "2024-01-01", null));
        refused(
                at,
                "Clôture des demandes de solde, le 1er septembre 2023, précède « Fin de la prestation », le 20 septembre 2023.",
                change(MilestoneKind.CLOTURE_SOLDE, 1, "2023-09-01", null));
        refused(
                at,
                "Clôture des demandes de solde : 31 mars 2024 à 2 h 30 n’existe pas à Paris",
                change(MilestoneKind.CLOTURE_SOLDE, 1, "2024-03-31", LocalTime.of(2, 30)));
        assertThatThrownBy(() -> TypedDates.date("31/02/2024", "Fin de la prestation"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Fin de la prestation : le « 31/02/2024 » n’existe pas.");
        assertThatThrownBy(() -> amendments.draft(
                        Scene.vendor(scene.newVendor(at), at),
                        draft(DPI, at, change(MilestoneKind.FIN_PRESTATION, 1, "2023-09-25", null))))
                .isInstanceOf(Forbidden.class);
        assertThat(calendars.versionAppliedTo(DPI, Paris.date(at)).orElseThrow().version())
                .isEqualTo(3);
    }

    @Test
    @Tag("R-CAL-05")
    @Tag("R-CAL-06")
    @Tag("R-REC-07")
    @DisplayName(
            "R-CAL-04 to R-CAL-06: two agents amend, alarms follow, what had passed stays passed until an agent reopens it")
    void amended() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView kept = scene.placed(DPI, vendor, scene.newClient(OCTOBER), OCTOBER);
        List<OrderView> missed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            missed.add(scene.place(kept.referenceId(), DPI, vendor, scene.newClient(OCTOBER), OCTOBER));
        }
        OrderView others = scene.placed(DPI, scene.newVendor(OCTOBER), scene.newClient(OCTOBER), OCTOBER);
        List<OrderView> all = new ArrayList<>(missed);
        all.addAll(List.of(kept, others));
        all.forEach(order -> scene.advancePaid(order, OCTOBER));

        Instant first = Scene.paris("2023-09-01T10:00:00");
        timers.drainUntil(first);
        publish(DPI, first, 5, change(MilestoneKind.FIN_PRESTATION, 1, "2023-09-25", null));
        for (OrderView order : all) {
            assertThat(alarms(order)).containsExactly("echeance_attester_prestation 2023-09-25 22:02:00");
        }
        assertThat(appliedOn("2023-08-31")).isEqualTo("3 : 20 septembre 2023");
        assertThat(appliedOn("2023-09-01")).isEqualTo("4 : 25 septembre 2023");

        timers.drainUntil(Scene.paris("2023-09-22T10:00:00"));
        scene.attested(kept, Scene.paris("2023-09-22T10:00:00"));
        jam.during(List.of(missed.get(2)), () -> {
            extendedTooLate(missed);
            timers.drainUntil(AUTUMN);
        });
        assertThat(alarms(kept)).containsExactly("echeance_deposer_solde 2024-01-31 13:02:00.001");
        for (OrderView order : missed) {
            Mirror found = mirror.of(order.ref(), AUTUMN);
            assertThat(found.states()).contains("NOT_DELIVERED");
            assertThat(found.recoveries()).hasSize(1);
            assertThat(found.engaged()).isEqualTo(Money.ZERO);
            assertThat(mirror.column(
                            "SELECT concat_ws(' ', ground_deadline, ground_calculation) FROM sons.recovery WHERE ref = ?",
                            order.ref()))
                    .as("its letters name the date that was missed, not the one that came too late")
                    .singleElement()
                    .asString()
                    .startsWith("25 septembre 2023 Cette échéance est celle de la version 4 du calendrier")
                    .contains("Elle était passée quand la version 5 s’est appliquée");
        }

        reopened(vendor, missed, others);
        livedUntilPaid(missed.get(0));
        timers.drainUntil(NOVEMBER);
        missedAgain(missed.get(1));
        printedOnlyThen(missed.get(2));
        assertThat(journal.verify().findings()).isEmpty();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    /** The date is extended once it has passed, and before any alarm has rung. */
    private void extendedTooLate(List<OrderView> missed) {
        Instant tooLate = Scene.paris("2023-09-26T08:00:00");
        drain.whilePaused(() -> {
            executor.standStill(tooLate);
            long id = publish(
                    DPI,
                    tooLate,
                    1,
                    change(MilestoneKind.FIN_PRESTATION, 1, "2023-10-31", null),
                    change(MilestoneKind.CLOTURE_SOLDE, 1, "2024-01-31", LocalTime.of(14, 0)));
            StringBuilder csv = new StringBuilder();
            touched.write(Scene.agent(Role.ANS_DECIDER, 1, tooLate), id, csv);
            assertThat(csv.toString().lines())
                    .as("each with the date that binds it, whether or not its verdict was given")
                    .filteredOn(line -> line.contains("Fin de la prestation"))
                    .filteredOn(line -> missed.stream()
                            .anyMatch(o -> line.startsWith(o.ref().value())))
                    .hasSize(3)
                    .allMatch(line -> line.contains(";25 septembre 2023;")
                            && line.endsWith(
                                    ";;;échéance déjà passée : verdict en cours, la nouvelle date ne s’applique pas"));
            assertThatThrownBy(() -> scene.attested(missed.get(0), tooLate.plusSeconds(60)))
                    .as("R-CAL-06: the deadline had passed before the extension, whether or not its alarm has rung")
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("25 septembre 2023");
        });
    }

    /** The passed cases are listed, one is reopened alone, the others of the vendor by filter; nobody else's is touched. */
    private void reopened(VendorId vendor, List<OrderView> missed, OrderView others) {
        Caller officer = Scene.agent(Role.ANS_REFERENCING, 1, AUTUMN);
        PassedFilter filter = new PassedFilter(
                DPI, MilestoneKind.FIN_PRESTATION, Optional.of(missed.get(0).vendorName()));
        assertThat(reopenings.concerned(officer, filter, "", 50).rows())
                .extracting(PassedCase::ref)
                .containsExactlyElementsOf(missed.stream().map(OrderView::ref).toList());
        OrderView one = missed.get(0);
        assertThatThrownBy(() -> reopenings.reopen(officer, one.ref(), MilestoneKind.FIN_PRESTATION, "  "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("motif");
        assertThatThrownBy(() -> reopenings.reopen(
                        Scene.vendor(vendor, AUTUMN), one.ref(), MilestoneKind.FIN_PRESTATION, "Je le voudrais"))
                .isInstanceOf(Forbidden.class);

        reopenings.reopen(officer, one.ref(), MilestoneKind.FIN_PRESTATION, "Panne nationale du 20 au 25 septembre");
        Mirror again = mirror.of(one.ref(), AUTUMN);
        assertThat(again.states()).containsExactly("ADVANCE_PAID", "AWAITED", "NOT_STARTED");
        assertThat(again.tasks()).containsExactly("attester_prestation");
        assertThat(alarms(one)).containsExactly("echeance_attester_prestation 2023-10-31 23:02:00");
        assertThat(again.recoveries())
                .containsExactly("NOT_DELIVERED ABANDONED " + one.advance().cents());
        assertThat(again.engaged()).isEqualTo(one.solde());
        assertThat(again.acts("ANS_REFERENCING Prestation rouverte R-CAL-06")).isEqualTo(1);
        assertThat(journal.timeline(one.ref()))
                .anySatisfy(entry -> assertThat(entry.after()).contains("Panne nationale"));
        assertThatThrownBy(() -> reopenings.reopen(officer, one.ref(), MilestoneKind.FIN_PRESTATION, "Encore"))
                .as("it is open already")
                .isInstanceOf(Refusal.class);

        var results = reopenings.reopenAll(officer, filter, "Panne nationale du 20 au 25 septembre");
        assertThat(results).hasSize(2).allMatch(r -> r.done());
        assertThat(mirror.of(others.ref(), AUTUMN).states()).contains("NOT_DELIVERED");
        assertThatThrownBy(() -> scene.attested(others, AUTUMN))
                .as("R-CAL-04: told the date it missed, and why an extension does not change it")
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason().code()).isEqualTo("prestation-non-livree");
                    assertThat(refusal.reason().calculation())
                            .anyMatch(step -> step.startsWith("Cette échéance était passée quand la version"));
                });
    }

    private void livedUntilPaid(OrderView order) {
        scene.attested(order, Scene.paris("2023-10-20T10:00:00"));
        scene.signed(order, Scene.paris("2023-10-23T10:00:00"));
        Instant january = Scene.paris("2024-01-15T10:00:00");
        soldes.submit(
                Scene.vendor(order.vendor(), january),
                order.ref(),
                scene.invoiceFor(order, LocalDate.of(2023, 10, 20)));
        soldes.accept(Scene.agent(Role.ASP_EXAMINER, 1, january), order.ref());
        scene.pay(order.ref(), january);
        Mirror paid = mirror.of(order.ref(), january);
        assertThat(paid.states()).containsExactly("ADVANCE_PAID", "ATTESTED", "PAID");
        assertThat(paid.received()).isEqualTo(order.price());
        assertThat(paid.engaged()).isEqualTo(Money.ZERO);
        assertThat(paid.tasks()).isEmpty();
    }

    /** Reopened and missed again: a second verdict, a second recovery, and a second letter to the client; each its own date. */
    private void missedAgain(OrderView order) {
        Mirror found = mirror.of(order.ref(), NOVEMBER);
        assertThat(found.states()).contains("NOT_DELIVERED");
        assertThat(found.recoveries())
                .containsExactly(
                        "NOT_DELIVERED ABANDONED " + order.advance().cents(),
                        "NOT_DELIVERED CONTRADICTORY " + order.advance().cents());
        assertThat(found.letters())
                .containsExactly(
                        "CONTRADICTOIRE", "CONTRADICTOIRE", "INTERDICTION_REFACTURATION", "INTERDICTION_REFACTURATION");
        assertThat(bans(order))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("25 septembre 2023 Cette échéance est celle de la version 4 du calendrier")
                                .doesNotContain("rouvert"),
                        AmendingIT::tellsTheSecondVerdict);
        assertThat(mirror.column(
                        "SELECT concat_ws(' ', ground_deadline, ground_calculation) FROM sons.recovery WHERE ref = ?"
                                + " AND state = 'CONTRADICTORY'",
                        order.ref()))
                .singleElement()
                .satisfies(AmendingIT::tellsTheSecondVerdict);
        assertThat(found.acts("Courrier d’interdiction de refacturation commandé pour le client R-REC-07"))
                .isEqualTo(2);
        assertThat(found.acts("Courrier émis : Interdiction de refacturation R-REC-04"))
                .isEqualTo(2);
        assertThat(found.engaged()).isEqualTo(Money.ZERO);
    }

    /** R-REC-07: the letter of the first verdict was still to be printed when the second fell; it is the one that counts. */
    private void printedOnlyThen(OrderView order) {
        assertThat(mirror.of(order.ref(), NOVEMBER).letters())
                .as("those of the second verdict")
                .containsExactly("CONTRADICTOIRE", "INTERDICTION_REFACTURATION");
        Caller administrator = Scene.agent(Role.ADMINISTRATOR, 1, NOVEMBER);
        assertThat(letters.failed(administrator, 50))
                .filteredOn(letter -> letter.ref().equals(order.ref()))
                .as("those of the first")
                .hasSize(2);
        letters.printAgain(administrator);

        Mirror found = mirror.of(order.ref(), NOVEMBER);
        assertThat(found.letters()).containsExactly("CONTRADICTOIRE", "INTERDICTION_REFACTURATION");
        assertThat(bans(order)).singleElement().satisfies(AmendingIT::tellsTheSecondVerdict);
        assertThat(
                        found.acts(
                                "Interdiction de refacturation non éditée : dossier rouvert, puis échéance manquée de nouveau R-REC-07"))
                .isEqualTo(1);
        assertThat(found.acts("Courrier émis : Interdiction de refacturation R-REC-04"))
                .isEqualTo(1);
        assertThat(letters.failed(administrator, 50))
                .filteredOn(letter -> letter.ref().equals(order.ref()))
                .isEmpty();
        assertThat(letters.verify().gaps()).isEmpty();
    }

    private static void tellsTheSecondVerdict(String text) {
        assertThat(text)
                .startsWith("31 octobre 2023 Cette échéance est celle de la version 5 du calendrier")
                .contains("Le dossier avait été rouvert le 2 octobre 2023 à 10 h 00.")
                .doesNotContain("25 septembre");
    }

    /** The date that each letter to the client names, and how it came about; oldest first. */
    private List<String> bans(OrderView order) {
        return mirror.column(
                "SELECT translate(concat_ws(' ', fields::jsonb ->> 'echeance', fields::jsonb ->> 'calculEcheance'),"
                        + " '\u00a0\u202f', '  ') FROM sons.letter WHERE case_ref = ?"
                        + " AND template = 'INTERDICTION_REFACTURATION' ORDER BY id",
                order.ref());
    }

    /**
     * One agent drafts, cannot publish; a second one does; the move of the alarms ends by itself.
     *
     * @return the number of the amendment
     */
    private long publish(String dispositif, Instant at, int cases, MilestoneChange... changes) {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        long id = amendments.draft(drafter, draft(dispositif, at, changes));
        long announced = amendments.compare(drafter, id).stream()
                .mapToLong(ComparedMilestone::timers)
                .sum();
        long revision = amendments.view(drafter, id).revision();
        assertThatThrownBy(() -> amendments.publish(drafter, id, revision))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("un second agent de l’ANS doit le publier");
        Caller decider = Scene.agent(Role.ANS_DECIDER, 1, at);
        amendments.publish(decider, id, revision);
        int version = amendments.view(decider, id).calendarVersion().orElseThrow();
        TimerMoveView move = await(dispositif, version, m -> !m.running());
        assertThat(move.status()).isEqualTo("DONE");
        assertThat(move.done()).isGreaterThanOrEqualTo(cases);
        assertThat(move.timers())
                .as("what the comparison announced is what moves")
                .isEqualTo(announced);
        return id;
    }

    @Test
    @Tag("R-SEC-01")
    @DisplayName("R-SEC-01: drafts, moves of alarms and reopenings are read by agents only; their lists come in pages")
    void readByAgentsInPages() {
        Instant at = Scene.paris("2023-09-11T10:00:00");
        timers.standAt(at);
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        MilestoneChange later = change(MilestoneKind.CLOTURE_SOLDE, 1, "2024-01-31", LocalTime.of(14, 0));
        long first = amendments.draft(drafter, draft(SGL, at, later));
        long second = amendments.draft(drafter, draft(SGL, at, later));

        Page<AmendmentView> page = amendments.list(drafter, null, 1);
        assertThat(page.rows()).singleElement().satisfies(a -> {
            assertThat(a.id()).isEqualTo(second);
            assertThat(a.changes()).containsExactly(later);
        });
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
        assertThat(amendments.list(drafter, page.next().orElseThrow(), 1).rows())
                .extracting(AmendmentView::id)
                .containsExactly(first);

        Caller vendor = Scene.vendor(scene.newVendor(at), at);
        assertThat(List.<ThrowingCallable>of(
                        () -> amendments.list(vendor, null, 1),
                        () -> amendments.whyNotPublish(vendor, first),
                        () -> moves.of(vendor, SGL, 4),
                        () -> moves.list(vendor, null, 1),
                        () -> reopenings.awaited(vendor, SGL, MilestoneKind.CLOTURE_SOLDE),
                        () -> reopenings.whyNot(vendor, SGL, MilestoneKind.CLOTURE_SOLDE)))
                .allSatisfy(read -> assertThatThrownBy(read).isInstanceOf(Forbidden.class));
        for (long id : List.of(first, second)) {
            amendments.abandon(drafter, id, amendments.view(drafter, id).revision());
        }
    }

    @Test
    @Tag("R-SEC-01")
    @DisplayName(
            "R-CAL-04: an agent is told how many drafts wait for it: of others, and still to be published as they are")
    void draftsByOthers() {
        Instant at = Scene.paris("2023-09-11T10:00:00");
        timers.standAt(at);
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 7, at);
        Caller other = Scene.agent(Role.ANS_DECIDER, 7, at);
        long own = amendments.draftsByOthers(drafter);
        long waiting = amendments.draftsByOthers(other);
        MilestoneChange later = change(MilestoneKind.CLOTURE_SOLDE, 1, "2024-01-31", LocalTime.of(14, 0));
        long first = amendments.draft(drafter, draft(LOINC, at, later));
        amendments.draft(drafter, draft(LOINC, at, later));
        assertThat(amendments.draftsByOthers(other)).isEqualTo(waiting + 2);
        assertThat(amendments.draftsByOthers(drafter))
                .as("its own wait for others")
                .isEqualTo(own);
        assertThat(amendments.draftsByOthers(Scene.agent(Role.ASP_EXAMINER, 7, at)))
                .as("who publishes nothing")
                .isZero();

        amendments.publish(other, first, amendments.view(other, first).revision());
        assertThat(amendments.draftsByOthers(other))
                .as("the second was written over the version before, and waits for its author")
                .isEqualTo(waiting);
    }

    @Test
    @Tag("R-CAL-05")
    @DisplayName(
            "R-CAL-05: a draft that brings a date forward says how many open cases it would make late at once, and touches none")
    void broughtForward() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView awaited = scene.placed(Scene.PDS, vendor, scene.newClient(OCTOBER), OCTOBER);
        OrderView done = scene.place(awaited.referenceId(), Scene.PDS, vendor, scene.newClient(OCTOBER), OCTOBER);
        List.of(awaited, done).forEach(order -> scene.advancePaid(order, OCTOBER));
        Instant at = Scene.paris("2024-06-03T10:00:00");
        timers.drainUntil(at);

        ComparedMilestone both = broughtForwardTo("2024-05-31", at);
        assertThat(both.becomeLate()).isEqualTo(both.openCases()).isGreaterThanOrEqualTo(2);
        assertThat(both.noLongerLate()).isZero();
        ComparedMilestone inTime = broughtForwardTo("2024-09-16", at);
        assertThat(inTime.becomeLate()).as("earlier, but still to come").isZero();
        assertThat(inTime.openCases()).isEqualTo(both.openCases());

        scene.attested(done, at);
        assertThat(broughtForwardTo("2024-05-31", at).becomeLate())
                .as("what was done in time is not late")
                .isEqualTo(both.becomeLate() - 1);
        assertThat(alarms(awaited)).containsExactly("echeance_attester_prestation 2024-12-19 13:02:00.001");
    }

    /** Only compared, then given up. */
    private ComparedMilestone broughtForwardTo(String date, Instant at) {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        long id = amendments.draft(drafter, draft(Scene.PDS, at, change(MilestoneKind.FIN_PRESTATION, 1, date, null)));
        ComparedMilestone compared = amendments.compare(drafter, id).get(0);
        amendments.abandon(drafter, id, amendments.view(drafter, id).revision());
        return compared;
    }

    private static Caller auditor() {
        return Scene.agent(Role.AUDITOR, 1, OCTOBER);
    }

    /** The move as it is then, or in the end. */
    private TimerMoveView await(String dispositif, int version, Predicate<TimerMoveView> then) {
        TimerMoveView move = moves.of(auditor(), dispositif, version).orElseThrow();
        for (int i = 0; i < 300 && !then.test(move); i++) {
            Race.pause(50);
            move = moves.of(auditor(), dispositif, version).orElseThrow();
        }
        return move;
    }

    @Test
    @Tag("R-CAL-05")
    @DisplayName(
            "R-CAL-05: an act that began before the publication, and is saved after the move, leaves no alarm behind")
    void savedBehindTheMove() throws SQLException {
        timers.standAt(OCTOBER);
        OrderView order = scene.placed(RI, scene.newVendor(OCTOBER), scene.newClient(OCTOBER), OCTOBER);
        scene.advancePaid(order, OCTOBER);
        Instant at = Scene.paris("2023-09-11T10:00:00");
        timers.drainUntil(at);

        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> act = other.submit(() -> slowly.run(() -> scene.attested(order, at), done, goOn));
            Race.await(done);
            publish(RI, at, 0, change(MilestoneKind.CLOTURE_SOLDE, 1, "2023-11-30", LocalTime.of(14, 0)));
            goOn.countDown();
            assertThat(Race.end(act)).isEmpty();
        } finally {
            other.shutdownNow();
        }
        assertThat(alarms(order)).containsExactly("echeance_deposer_solde 2023-12-14 13:02:00.001");
        assertThat(moves.of(auditor(), RI, 4).orElseThrow().lookAgain()).isTrue();

        late.look();
        assertThat(alarms(order))
                .as("its time has not come: such an act may still be under way")
                .containsExactly("echeance_deposer_solde 2023-12-14 13:02:00.001");
        twoMinutesPass();
        late.look();
        assertThat(await(RI, 4, m -> m.complete() && m.done() == 1).status()).isEqualTo("DONE");
        assertThat(alarms(order)).containsExactly("echeance_deposer_solde 2023-11-30 13:02:00.001");

        twoMinutesPass();
        late.look();
        TimerMoveView move = await(RI, 4, m -> !m.lookAgain());
        assertThat(move)
                .as("nothing was left")
                .extracting("status", "done", "lookAgain")
                .containsExactly("DONE", 1L, false);
    }

    @Test
    @Tag("R-CAL-05")
    @DisplayName("R-CAL-05: two agents who try the failures of a move again at once start it once, journaled once")
    void triedAgainByTwo() throws SQLException {
        Instant at = Scene.paris("2023-09-11T10:00:00");
        timers.standAt(at);
        publish(SGL, at, 0, change(MilestoneKind.CLOTURE_SOLDE, 1, "2023-12-29", LocalTime.of(14, 0)));
        long move = moves.of(auditor(), SGL, 4).orElseThrow().id();
        ofMove(SGL, "status = 'INCOMPLETE', failed = 1");

        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService agents = Executors.newFixedThreadPool(2);
        try {
            Caller one = Scene.agent(Role.ANS_REFERENCING, 1, at);
            Caller two = Scene.agent(Role.ANS_DECIDER, 1, at);
            Future<?> first = agents.submit(() -> slowly.run(() -> moves.retry(one, move), done, goOn));
            Race.await(done);
            Future<?> second = agents.submit(() -> moves.retry(two, move));
            race.untilItWaits(second);
            goOn.countDown();
            assertThat(Race.end(first)).isEmpty();
            assertThat(Race.end(second)).isEmpty();
        } finally {
            agents.shutdownNow();
        }
        assertThat(await(SGL, 4, m -> !m.running()))
                .extracting("status", "failed")
                .containsExactly("DONE", 0L);
        assertThat(mirror.column(
                        "SELECT actor_role FROM sons.journal_entry WHERE subject = 'CALENDRIER " + SGL
                                + "' AND act LIKE 'Déplacement des échéances repris%' AND ? IS NOT NULL",
                        new CaseRef("SONS-V1-SGL-0000000")))
                .containsExactly("ANS_REFERENCING");
    }

    private void twoMinutesPass() throws SQLException {
        ofMove(RI, "look_again_at = look_again_at - interval '2 minutes'");
    }

    private void ofMove(String dispositif, String set) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE sons.calendar_timer_move_lane SET " + set
                    + " WHERE move_id = (SELECT id FROM sons.calendar_timer_move WHERE dispositif = '" + dispositif
                    + "')");
        }
    }

    private void refused(Instant at, String why, MilestoneChange... changes) {
        assertThatThrownBy(() -> amendments.draft(Scene.agent(Role.ANS_REFERENCING, 1, at), draft(DPI, at, changes)))
                .isInstanceOf(Refusal.class)
                .satisfies(e -> assertThat(e.getMessage().replace('\u00a0', ' ').replace('\u202f', ' '))
                        .containsIgnoringCase(why));
    }

    private static AmendmentDraft draft(String dispositif, Instant at, MilestoneChange... changes) {
        return new AmendmentDraft(dispositif, "arrêté modificatif d’essai", Paris.date(at), List.of(changes));
    }

    private static MilestoneChange change(MilestoneKind kind, int window, String date, LocalTime time) {
        return new MilestoneChange(
                kind, window, LocalDate.parse(date), Optional.ofNullable(time), "article 2", Certainty.CONFIRMED);
    }

    private String appliedOn(String day) {
        LocalDate date = LocalDate.parse(day);
        return calendars.versionAppliedTo(DPI, date).orElseThrow().version() + " : "
                + calendars.appliedOn(DPI, date).stream()
                        .filter(d -> d.kind() == MilestoneKind.FIN_PRESTATION)
                        .findFirst()
                        .orElseThrow()
                        .inWords();
    }

    private List<String> alarms(OrderView order) {
        return mirror.column(
                "SELECT x.handler_cfg_ || ' ' || x.duedate_ FROM engine.act_ru_job x"
                        + " JOIN engine.act_ru_execution e ON e.id_ = x.process_instance_id_ WHERE e.business_key_ = ?",
                order.ref());
    }
}
