package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Amendments;
import fr.sons.casecalendar.api.CaseMilestone;
import fr.sons.casecalendar.service.CaseCalendars;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.service.SoldeService;
import fr.sons.workflows.engine.EngineHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** R-SOL-04 lived: until when complements are received once the guichet has closed, told the same by all that tell it. */
@ApplicationScoped
public class ComplementsStory {

    /** A dispositif of which no other story amends the calendar, and which knows no end of complements. */
    private static final String DPI2 = "HOP-DPI-VA2";

    private static final Instant ORDERED = Scene.paris("2024-10-07T10:00:00");
    private static final Instant SUBMITTED = Scene.paris("2024-12-10T10:00:00");
    private static final Instant EXTENDED = Scene.paris("2024-12-20T10:00:00");
    private static final Instant ASKED = Scene.paris("2025-01-06T10:00:00");
    private static final Instant FIRST_END = Scene.paris("2025-02-03T10:00:00");
    private static final Instant VERDICT = Scene.paris("2025-02-05T10:00:00");
    private static final Instant LATER = Scene.paris("2025-02-10T10:00:00");
    private static final String OWN_LINE =
            "Clôture des demandes de solde, pour les compléments demandés le 6 janvier 2025 : 31 janvier 2025 à 14 h";
    private static final String OLD_CLOSING = "Clôture des demandes de solde : 13 décembre 2024 à 14 h";
    private static final String OTHER_END = "Fin de modification des demandes de solde : 28 mars 2025";

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    Executor executor;

    @Inject
    EngineHandle engine;

    @Inject
    Amendments amendments;

    @Inject
    CaseCalendars cases;

    @Inject
    SoldeService soldes;

    @Inject
    WorkQueue queue;

    void afterTheClosing() {
        timers.standAt(ORDERED);
        publish(
                ORDERED,
                change(MilestoneKind.CLOTURE_AVANCE, "2024-11-29", null),
                change(MilestoneKind.CLOTURE_SOLDE, "2024-12-13", "14:00"));
        OrderView order = submitted();
        timers.drainUntil(EXTENDED);
        publish(EXTENDED, change(MilestoneKind.CLOTURE_SOLDE, "2025-01-31", "14:00"));
        timers.drainUntil(ASKED);
        soldes.requestComplements(Scene.agent(Role.ASP_EXAMINER, 1, ASKED), order.ref(), "Facture illisible");
        DateExplanation due = due(order, ASKED);
        assertThat(due.result()).isEqualTo("31 janvier 2025 à 14 h");
        assertThat(task(order, ASKED)).contains(due);
        assertThat(lines(order, ASKED, ASKED)).containsSubsequence(OLD_CLOSING, OWN_LINE);

        engine.jobExecutor().shutdown();
        try {
            executor.standStill(FIRST_END);
            publish(FIRST_END, change(MilestoneKind.FIN_MODIFICATION_SOLDE, "2025-03-28", null));
            firstEndTooLate(order);
            executor.standStill(VERDICT);
        } finally {
            engine.jobExecutor().start();
        }
        executor.untilAllHaveRung();
        timers.drainUntil(LATER);
        assertThat(soldes.view(vendor(order, LATER), order.ref()).state()).isEqualTo(SoldeState.SUBMITTED);
        assertThat(lines(order, LATER, LATER))
                .as("awaited no longer, they may be asked for anew")
                .contains(OTHER_END)
                .doesNotContain(OWN_LINE);
        assertThat(lines(order, ASKED, LATER)).containsSubsequence(OLD_CLOSING, OWN_LINE);
        assertThat(lines(order, FIRST_END, LATER)).contains(OWN_LINE).doesNotContain(OTHER_END);
    }

    /** No alarm has rung: what binds is what had passed, and every place says which version came too late. */
    private void firstEndTooLate(OrderView order) {
        DateExplanation due = due(order, FIRST_END);
        assertThat(due.result()).isEqualTo("31 janvier 2025 à 14 h");
        assertThat(due.steps())
                .anyMatch(step -> step.startsWith("Cette échéance était passée quand la version 4 du calendrier"));
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> soldes.complete(
                                        vendor(order, FIRST_END), order.ref(), "La voici", Optional.empty()))
                        .reason()
                        .calculation())
                .isEqualTo(due.steps());
        assertThat(task(order, FIRST_END)).contains(due);
        assertThat(milestones(order, FIRST_END, FIRST_END))
                .filteredOn(m -> m.complementsAskedAt().isPresent())
                .singleElement()
                .satisfies(m -> assertThat(m.explanation()).isEqualTo(due));
        assertThat(lines(order, FIRST_END, FIRST_END)).contains(OWN_LINE).doesNotContain(OTHER_END);
    }

    private OrderView submitted() {
        VendorId vendor = scene.newVendor(ORDERED);
        OrderView order = scene.placed(DPI2, vendor, scene.newClient(ORDERED), ORDERED);
        scene.advancePaid(order, ORDERED);
        scene.attested(order, ORDERED);
        scene.signed(order, ORDERED);
        timers.drainUntil(SUBMITTED);
        soldes.submit(vendor(order, SUBMITTED), order.ref(), scene.invoiceFor(order, Paris.date(SUBMITTED)));
        return order;
    }

    private DateExplanation due(OrderView order, Instant at) {
        return cases.binding(order, CaseAlarm.COMPLEMENTS, at).orElseThrow().explanation();
    }

    private Optional<DateExplanation> task(OrderView order, Instant at) {
        Caller vendor = vendor(order, at);
        WorkItem task = queue.items(vendor, WorkFilter.ALL, null, 50).rows().stream()
                .filter(t -> t.ref().equals(order.ref()) && t.task().equals("completer_solde"))
                .findFirst()
                .orElseThrow();
        return queue.explain(vendor, task);
    }

    private List<String> lines(OrderView order, Instant day, Instant asked) {
        return milestones(order, day, asked).stream()
                .map(m -> m.label() + " : " + m.deadline().inWords())
                .toList();
    }

    /** As the case tells them of a day; of the day on which it is asked, at that instant. */
    private List<CaseMilestone> milestones(OrderView order, Instant day, Instant asked) {
        return cases.on(vendor(order, asked), order.ref(), Paris.date(day)).milestones();
    }

    private static Caller vendor(OrderView order, Instant at) {
        return Scene.vendor(order.vendor(), at);
    }

    private void publish(Instant at, MilestoneChange... changes) {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        long id = amendments.draft(
                drafter, new AmendmentDraft(DPI2, "arrêté des compléments", Paris.date(at), List.of(changes)));
        amendments.publish(
                Scene.agent(Role.ANS_DECIDER, 2, at),
                id,
                amendments.view(drafter, id).revision());
    }

    private static MilestoneChange change(MilestoneKind kind, String date, String time) {
        return new MilestoneChange(
                kind,
                1,
                LocalDate.parse(date),
                Optional.ofNullable(time).map(LocalTime::parse),
                "arrêté des compléments",
                Certainty.CONFIRMED);
    }
}
