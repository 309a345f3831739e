package fr.sons.it.container;

import static fr.sons.calendar.api.MilestoneKind.CLOTURE_AVANCE;
import static fr.sons.calendar.api.MilestoneKind.CLOTURE_COMMANDE;
import static fr.sons.calendar.api.MilestoneKind.CLOTURE_REFERENCEMENT;
import static fr.sons.calendar.api.MilestoneKind.CLOTURE_SOLDE;
import static fr.sons.calendar.api.MilestoneKind.OUVERTURE_AVANCE;
import static fr.sons.calendar.api.MilestoneKind.OUVERTURE_COMMANDE;
import static fr.sons.calendar.api.MilestoneKind.OUVERTURE_SOLDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.Calendars;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.it.support.Ear;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.notification.api.MessageFilter;
import fr.sons.notification.service.Messages;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.reminder.service.RemindedDates;
import fr.sons.reminder.service.Reminders;
import fr.sons.solde.service.SoldeService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** R-CAL-01, decision 0044: guichets with two windows, of which the second is published while the first stands open. */
@ExtendWith(ArquillianExtension.class)
@Tag("R-CAL-01")
class WindowsIT {

    /** Two dispositifs of which no other story amends the calendar, and of which nothing but an opening was known. */
    private static final String PDE = "MS2-DUI-PDE-VA1";

    private static final String MS1 = "MS1-DUI-VA1";

    private static final Instant FIRST_PUBLISHED = Scene.paris("2022-10-10T10:00:00");
    private static final Instant WINTER = Scene.paris("2023-01-16T10:00:00");
    private static final Instant SECOND_PUBLISHED = Scene.paris("2023-02-01T10:00:00");
    private static final Instant LAST_OF_FIRST = Scene.paris("2023-03-31T14:00:00");
    private static final Instant FIRST_OF_SECOND = Scene.paris("2023-06-05T09:00:00");
    private static final Instant LAST_OF_SECOND = Scene.paris("2023-06-30T12:00:00");

    private static final String TO_OPEN = "-avant-ouverture";
    private static final String CLOSED = "-hors-delai";

    /** When an act is received, and how the code of its refusal ends; empty where it is none. */
    private static final Map<Instant, String> RECEIVED = new TreeMap<>(Map.of(
            LAST_OF_FIRST,
            "",
            LAST_OF_FIRST.plusMillis(1),
            TO_OPEN,
            FIRST_OF_SECOND.minusMillis(1),
            TO_OPEN,
            FIRST_OF_SECOND,
            "",
            LAST_OF_SECOND,
            "",
            LAST_OF_SECOND.plusMillis(1),
            CLOSED));

    @Deployment
    static EnterpriseArchive product() {
        return Ear.withTests();
    }

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    CaseMirror mirror;

    @Inject
    Amendments amendments;

    @Inject
    Calendars calendars;

    @Inject
    TimerMoves moves;

    @Inject
    OrderService orders;

    @Inject
    SoldeService soldes;

    @Inject
    WorkQueue queue;

    @Inject
    Reminders reminders;

    @Inject
    RemindedDates dates;

    @Inject
    Messages messages;

    @Test
    @Tag("R-CMD-02")
    @DisplayName("R-CMD-02: an order is received in either window, refused between them and after the last, to the ms")
    void orders() {
        bothPublished();
        VendorId vendor = scene.newVendor(SECOND_PUBLISHED);
        long reference = scene.newReference(vendor, PDE, LocalDate.of(2022, 6, 1), SECOND_PUBLISHED);
        RECEIVED.forEach((at, refusal) -> requireEnd(
                "commande",
                at,
                refusal,
                () -> scene.place(reference, PDE, vendor, scene.newClient(SECOND_PUBLISHED), at)));
    }

    @Test
    @Tag("R-CMD-06")
    @DisplayName("R-CMD-06: an advance is requested in either window and not else; the page offers it just then")
    void advances() {
        bothPublished();
        List<OrderView> waiting = placed(RECEIVED.size());
        RECEIVED.forEach((at, refusal) -> {
            OrderView order = waiting.remove(0);
            Caller vendor = Scene.vendor(order.vendor(), at);
            requireOffered(orders.possibilities(vendor, order.ref()), "demander-avance", "avance", at, refusal);
            requireEnd("avance", at, refusal, () -> orders.requestAdvance(vendor, order.ref()));
        });
    }

    @Test
    @Tag("R-SOL-01")
    @DisplayName("R-SOL-01: a solde is requested in either window and not else; the page offers it just then")
    void soldes() {
        bothPublished();
        List<OrderView> waiting = placed(RECEIVED.size());
        waiting.forEach(order -> readyForSolde(order, SECOND_PUBLISHED));
        RECEIVED.forEach((at, refusal) -> {
            OrderView order = waiting.remove(0);
            Caller vendor = Scene.vendor(order.vendor(), at);
            requireOffered(soldes.possibilities(vendor, order.ref()), "deposer-solde", "solde", at, refusal);
            requireEnd(
                    "solde",
                    at,
                    refusal,
                    () -> soldes.submit(vendor, order.ref(), scene.invoiceFor(order, Paris.date(SECOND_PUBLISHED))));
        });
    }

    @Test
    @Tag("R-CAL-05")
    @DisplayName(
            "R-CAL-05, R-SOL-07: the end of the first window ends no case: verdicts and alarms follow the last one")
    void verdicts() {
        timers.standAt(FIRST_PUBLISHED);
        publish(MS1, FIRST_PUBLISHED, first());
        VendorId vendor = scene.newVendor(WINTER);
        OrderView unasked = scene.placed(MS1, vendor, scene.newClient(WINTER), WINTER);
        OrderView unfiled = scene.place(unasked.referenceId(), MS1, vendor, scene.newClient(WINTER), WINTER);
        readyForSolde(unfiled, WINTER);
        assertThat(alarm(unasked, "demander_avance")).isEqualTo("2023-03-31 12:02:00.001");
        assertThat(alarm(unfiled, "deposer_solde")).isEqualTo("2023-03-31 12:02:00.001");

        timers.drainUntil(SECOND_PUBLISHED);
        publish(MS1, SECOND_PUBLISHED, second());
        assertThat(alarm(unasked, "demander_avance")).isEqualTo("2023-06-30 10:02:00.001");
        assertThat(alarm(unfiled, "deposer_solde")).isEqualTo("2023-06-30 10:02:00.001");

        Instant between = Scene.paris("2023-05-02T09:00:00");
        timers.drainUntil(between);
        Mirror open = mirror.of(unasked.ref(), between);
        assertThat(open.states()).containsExactly("PLACED", "AWAITED", "AWAITED");
        assertThat(open.engaged()).isEqualTo(unasked.price());
        Mirror awaited = mirror.of(unfiled.ref(), between);
        assertThat(awaited.states()).containsExactly("ADVANCE_PAID", "ATTESTED", "AWAITED");
        assertThat(awaited.recoveries()).isEmpty();

        Instant after = LAST_OF_SECOND.plusSeconds(600);
        timers.drainUntil(after);
        assertThat(mirror.of(unasked.ref(), after).states()).startsWith("LAPSED");
        Mirror expired = mirror.of(unfiled.ref(), after);
        assertThat(expired.states()).containsExactly("ADVANCE_PAID", "ATTESTED", "EXPIRED");
        assertThat(expired.recoveries()).hasSize(1);
    }

    @Test
    @Tag("R-CAL-07")
    @DisplayName(
            "R-CAL-07: the closing of each window is reminded of once, with when the guichet opens; so is the task")
    void reminders() {
        bothPublished();
        OrderView order = placed(1).get(0);
        readyForSolde(order, SECOND_PUBLISHED);
        assertThat(interruptions(order, SECOND_PUBLISHED))
                .containsExactly(
                        "demandes de solde reçues jusqu’au 31 mars 2023 à 14 h, puis à partir du 5 juin 2023 à 9 h");
        assertThat(interruptions(order, FIRST_OF_SECOND))
                .as("open until its end")
                .isEmpty();

        Instant week = Scene.paris("2023-03-24T07:00:00");
        reminders.run(week);
        assertThat(reminded(order))
                .singleElement()
                .asString()
                .contains("jusqu’au 31 mars 2023 à 14 h, dans 7 jours")
                .contains("il rouvre le 5 juin 2023 à 9 h");
        Instant month = Scene.paris("2023-05-31T07:00:00");
        reminders.run(month);
        reminders.run(month);
        reminders.run(week);
        assertThat(reminded(order)).hasSize(2);
        assertThat(reminded(order).get(1))
                .contains("jusqu’au 30 juin 2023 à 12 h, dans 30 jours")
                .contains(" : demander le solde à partir du 5 juin 2023 à 9 h\n");
        requireOpeningExplained(order, month);
    }

    /** R-CAL-04: in the text itself, and in the steps that page and API open beside it. */
    private void requireOpeningExplained(OrderView order, Instant at) {
        assertThat(reminded(order))
                .allMatch(body ->
                        body.contains("\nOuverture des demandes de solde, fenêtre 2, 5 juin 2023 à 9 h : article 3,"
                                + " version 3 du calendrier ; heure de Paris, date et heure incluses\n"));
        assertThat(messages.search(
                                Scene.vendor(order.vendor(), at),
                                new MessageFilter(Optional.empty(), Optional.empty()),
                                null,
                                50)
                        .rows())
                .hasSize(2)
                .allSatisfy(message -> assertThat(
                                dates.explain(message, at).orElseThrow().steps())
                        .filteredOn(step -> step.contains("5 juin 2023"))
                        .singleElement()
                        .asString()
                        .contains("Calendrier : version 3", "Texte : article 3", "Europe/Paris"));
    }

    private List<String> interruptions(OrderView order, Instant at) {
        Caller vendor = Scene.vendor(order.vendor(), at);
        return queue.items(vendor, WorkFilter.ALL, null, 50).rows().stream()
                .filter(task -> task.ref().equals(order.ref()))
                .flatMap(task -> queue.interruption(vendor, task).stream())
                .toList();
    }

    /** The messages that list the case, in the order in which they were kept. */
    private List<String> reminded(OrderView order) {
        return mirror.column(
                "SELECT body FROM sons.message WHERE body LIKE '%- ' || ? || ',%' ORDER BY id", order.ref());
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04: a draft written over a version is not published once the next one is there, nor offered")
    void draftOverAnOlderVersion() {
        bothPublished();
        Instant at = SECOND_PUBLISHED.plusSeconds(86_400);
        Caller author = Scene.agent(Role.ANS_REFERENCING, 1, at);
        Caller decider = Scene.agent(Role.ANS_DECIDER, 1, at);
        MilestoneChange december = change(CLOTURE_REFERENCEMENT, 1, "2023-12-01", null);
        long late = amendments.draft(author, draft(PDE, at, change(CLOTURE_REFERENCEMENT, 1, "2023-12-15", null)));
        assertThat(amendments.whyNotPublish(decider, late)).isEmpty();
        publish(PDE, at, december);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> amendments.publish(decider, late, revision(late)));
        assertThat(refusal.reason().code()).isEqualTo("calendrier-change-entre-temps");
        assertThat(amendments.whyNotPublish(decider, late)).contains(refusal.reason());

        amendments.rewrite(
                author, late, revision(late), draft(PDE, at, change(CLOTURE_REFERENCEMENT, 1, "2023-12-15", null)));
        assertThat(amendments.whyNotPublish(decider, late))
                .as("saved anew by its author, it is compared with that version")
                .isEmpty();
    }

    @Test
    @Tag("R-CAL-05")
    @DisplayName("R-CAL-05: moving a closing that another window follows is said to end no case")
    void comparison() {
        bothPublished();
        Instant at = SECOND_PUBLISHED.plusSeconds(86_400);
        Caller author = Scene.agent(Role.ANS_REFERENCING, 1, at);
        long draft = amendments.draft(author, draft(PDE, at, change(CLOTURE_SOLDE, 1, "2023-04-14", null)));
        assertThat(amendments.compare(author, draft)).singleElement().satisfies(m -> {
            assertThat(m.shift()).isEqualTo("repoussé de 14 jours ; une autre fenêtre suit : ne clôt aucun dossier");
            assertThat(m.openCases()).isZero();
        });
    }

    /** Received, or refused with the code and, where the guichet opens again, with the instant at which it does. */
    private static void requireEnd(String guichet, Instant at, String refusal, ThrowingCallable act) {
        Refusal refused = null;
        try {
            act.call();
        } catch (Refusal e) {
            refused = e;
        } catch (Throwable e) {
            throw new AssertionError(guichet + " at " + at, e);
        }
        requireReason(guichet, at, refusal, Optional.ofNullable(refused).map(Refusal::reason));
    }

    private static void requireOffered(
            List<Possibility> offered, String act, String guichet, Instant at, String refusal) {
        Possibility possibility =
                offered.stream().filter(p -> p.act().equals(act)).findFirst().orElseThrow();
        requireReason(guichet, at, refusal, possibility.whyNot());
    }

    private static void requireReason(String guichet, Instant at, String refusal, Optional<Reason> found) {
        String told = guichet + " received " + at;
        assertThat(found.map(Reason::code))
                .as(told)
                .isEqualTo(refusal.isEmpty() ? Optional.empty() : Optional.of(guichet + refusal));
        if (refusal.equals(TO_OPEN)) {
            assertThat(found.orElseThrow().message()).as(told).contains("le 5 juin 2023 à 9");
        }
    }

    /** Once for the stories that share a dispositif. */
    private void bothPublished() {
        timers.standAt(SECOND_PUBLISHED);
        if (calendars.versions(PDE).size() == 1) {
            publish(PDE, FIRST_PUBLISHED, first());
            publish(PDE, SECOND_PUBLISHED, second());
        }
    }

    /** One agent drafts, another publishes; the alarms have followed. */
    private void publish(String dispositif, Instant at, MilestoneChange... changes) {
        long id = amendments.draft(Scene.agent(Role.ANS_REFERENCING, 1, at), draft(dispositif, at, changes));
        Caller decider = Scene.agent(Role.ANS_DECIDER, 1, at);
        amendments.publish(decider, id, revision(id));
        int version = amendments.view(decider, id).calendarVersion().orElseThrow();
        for (int i = 0;
                i < 1200 && moves.of(decider, dispositif, version).orElseThrow().running();
                i++) {
            Race.pause(50);
        }
        assertThat(moves.of(decider, dispositif, version).orElseThrow().status())
                .isEqualTo("DONE");
    }

    private long revision(long amendment) {
        return amendments
                .view(Scene.agent(Role.AUDITOR, 1, SECOND_PUBLISHED), amendment)
                .revision();
    }

    private static MilestoneChange[] first() {
        return Stream.concat(
                        Stream.of(OUVERTURE_COMMANDE, OUVERTURE_AVANCE, OUVERTURE_SOLDE)
                                .map(kind -> change(kind, 1, "2022-11-02", null)),
                        Stream.of(CLOTURE_COMMANDE, CLOTURE_AVANCE, CLOTURE_SOLDE)
                                .map(kind -> change(kind, 1, "2023-03-31", LocalTime.of(14, 0))))
                .toArray(MilestoneChange[]::new);
    }

    private static MilestoneChange[] second() {
        return Stream.concat(
                        Stream.of(OUVERTURE_COMMANDE, OUVERTURE_AVANCE, OUVERTURE_SOLDE)
                                .map(kind -> change(kind, 2, "2023-06-05", LocalTime.of(9, 0))),
                        Stream.of(CLOTURE_COMMANDE, CLOTURE_AVANCE, CLOTURE_SOLDE)
                                .map(kind -> change(kind, 2, "2023-06-30", LocalTime.of(12, 0))))
                .toArray(MilestoneChange[]::new);
    }

    private static MilestoneChange change(MilestoneKind kind, int window, String date, LocalTime time) {
        return new MilestoneChange(
                kind, window, LocalDate.parse(date), Optional.ofNullable(time), "article 3", Certainty.CONFIRMED);
    }

    private static AmendmentDraft draft(String dispositif, Instant at, MilestoneChange... changes) {
        return new AmendmentDraft(dispositif, "arrêté des deux fenêtres", Paris.date(at), List.of(changes));
    }

    /** Orders placed while the first window is open and the second one is published. */
    private List<OrderView> placed(int count) {
        VendorId vendor = scene.newVendor(SECOND_PUBLISHED);
        long reference = scene.newReference(vendor, PDE, LocalDate.of(2022, 6, 1), SECOND_PUBLISHED);
        return new java.util.ArrayList<>(Stream.generate(
                        () -> scene.place(reference, PDE, vendor, scene.newClient(SECOND_PUBLISHED), SECOND_PUBLISHED))
                .limit(count)
                .toList());
    }

    private void readyForSolde(OrderView order, Instant at) {
        scene.advancePaid(order, at);
        scene.attested(order, at);
        scene.signed(order, at);
    }

    private String alarm(OrderView order, String step) {
        CaseRef ref = order.ref();
        List<String> alarms = mirror.column(
                "SELECT x.duedate_ FROM engine.act_ru_job x JOIN engine.act_ru_execution e ON e.id_ ="
                        + " x.process_instance_id_ WHERE x.handler_cfg_ = 'echeance_" + step
                        + "' AND e.business_key_ = ?",
                ref);
        assertThat(alarms).as(step).hasSize(1);
        return alarms.get(0);
    }
}
