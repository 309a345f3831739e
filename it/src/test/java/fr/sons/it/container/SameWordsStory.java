package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.calendar.api.AmendmentDraft;
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
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.reopening.service.Reopenings;
import fr.sons.solde.service.SoldeService;
import fr.sons.workflows.engine.EngineHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** R-CAL-04 lived: a date is explained in the same words by the case, a refusal, a possible act and a task. */
@ApplicationScoped
public class SameWordsStory {

    /** A dispositif of which no other story amends the calendar. */
    private static final String PFI = "HOP-PFI-VA1";

    private static final Instant OCTOBER = Scene.paris("2022-10-10T10:00:00");
    private static final Instant SUMMER = Scene.paris("2023-07-03T10:00:00");
    private static final Instant BEFORE = Scene.paris("2023-12-28T12:00:00");
    private static final Instant EXTENDED = Scene.paris("2024-01-02T10:00:00");
    private static final Instant VERDICT = Scene.paris("2024-01-10T10:00:00");
    private static final Instant LATER = Scene.paris("2024-01-15T10:00:00");
    private static final Instant AFTERWARDS = Scene.paris("2024-01-17T10:00:00");
    private static final Instant CLOSED = Scene.paris("2024-02-29T14:00:00").plusMillis(1);
    private static final String TOO_LATE = "Cette échéance était passée quand la version ";
    private static final String REOPENED = "Dossier rouvert le 15 janvier 2024 à 10 h 00";

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
    Reopenings reopenings;

    @Inject
    SoldeService soldes;

    @Inject
    WorkQueue queue;

    void oneDateOneExplanation() {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView silent = scene.placed(PFI, vendor, scene.newClient(OCTOBER), OCTOBER);
        OrderView incomplete = scene.place(silent.referenceId(), PFI, vendor, scene.newClient(OCTOBER), OCTOBER);
        List.of(silent, incomplete).forEach(order -> scene.advancePaid(order, OCTOBER));
        timers.drainUntil(SUMMER);
        publish(SUMMER, "arrêté des compléments", change(MilestoneKind.FIN_MODIFICATION_SOLDE, "2023-12-28", null));
        List.of(silent, incomplete).forEach(this::installed);
        soldes.submit(Scene.vendor(vendor, SUMMER), incomplete.ref(), scene.invoiceFor(silent, Paris.date(SUMMER)));
        soldes.requestComplements(examiner(SUMMER), incomplete.ref(), "Facture illisible");

        timers.drainUntil(BEFORE);
        engine.jobExecutor().shutdown();
        try {
            executor.standStill(EXTENDED);
            publish(
                    EXTENDED,
                    "arrêté tardif",
                    change(MilestoneKind.CLOTURE_SOLDE, "2024-02-29", "14:00"),
                    change(MilestoneKind.FIN_MODIFICATION_SOLDE, "2024-03-28", null));
            refusedAfterALateExtension(silent, incomplete);
            executor.standStill(VERDICT);
        } finally {
            engine.jobExecutor().start();
        }
        executor.untilAllHaveRung();
        timers.drainUntil(LATER);
        complementsOfThePast(incomplete);
        reopened(silent);
    }

    /** No alarm has rung since: what is refused is refused for the dates that bound both cases before. */
    private void refusedAfterALateExtension(OrderView silent, OrderView incomplete) {
        Instant now = EXTENDED.plusSeconds(3600);
        Caller vendor = Scene.vendor(silent.vendor(), now);
        DateExplanation closing = told(silent, MilestoneKind.CLOTURE_SOLDE, now, now);
        assertThat(closing.result()).isEqualTo("14 décembre 2023 à 14 h");
        assertThat(closing.steps()).anyMatch(s -> s.startsWith(TOO_LATE)).anyMatch(s -> s.contains(", publiée le "));
        assertThat(refused(() -> submit(silent, now))).isEqualTo(closing.steps());
        assertThat(soldes.possibilities(vendor, silent.ref()))
                .extracting(Possibility::whyNot)
                .as("the act that is not possible says the same")
                .anySatisfy(why -> assertThat(why.orElseThrow().calculation()).isEqualTo(closing.steps()));

        DateExplanation complements = told(incomplete, MilestoneKind.FIN_MODIFICATION_SOLDE, now, now);
        assertThat(complements.result()).isEqualTo("28 décembre 2023");
        assertThat(complements.steps()).anyMatch(s -> s.startsWith(TOO_LATE));
        assertThat(refused(() -> soldes.complete(vendor, incomplete.ref(), "Voici", Optional.empty())))
                .isEqualTo(complements.steps());
    }

    /** The verdict fell a week after the extension, and complements were asked for anew: each day keeps its own date. */
    private void complementsOfThePast(OrderView order) {
        Instant third = Scene.paris("2024-01-03T10:00:00");
        assertThat(due(order, third, LATER)).isEqualTo("28 décembre 2023");
        assertThat(due(order, VERDICT, LATER)).as("awaited no longer").isEqualTo("28 mars 2024");
        assertThat(told(order, MilestoneKind.FIN_MODIFICATION_SOLDE, third, LATER)
                        .steps())
                .anyMatch(s -> s.startsWith(TOO_LATE));
        soldes.requestComplements(examiner(LATER), order.ref(), "Page 2");
        assertThat(due(order, LATER, LATER)).isEqualTo("28 mars 2024");
        assertThat(due(order, third, LATER)).as("asked for anew since").isEqualTo("28 décembre 2023");
        soldes.complete(Scene.vendor(order.vendor(), AFTERWARDS), order.ref(), "Voici la page 2", Optional.empty());
        assertThat(due(order, LATER, AFTERWARDS)).isEqualTo("28 mars 2024");
        assertThat(due(order, third, AFTERWARDS)).as("come since").isEqualTo("28 décembre 2023");
        assertThat(due(order, Scene.paris("2023-12-01T10:00:00"), AFTERWARDS)).isEqualTo("28 décembre 2023");
    }

    private void reopened(OrderView order) {
        reopenings.reopen(
                Scene.agent(Role.ANS_DECIDER, 1, LATER),
                order.ref(),
                MilestoneKind.CLOTURE_SOLDE,
                "Prolongation par arrêté tardif.");
        DateExplanation binding = told(order, MilestoneKind.CLOTURE_SOLDE, LATER, LATER);
        assertThat(binding.result()).isEqualTo("29 février 2024 à 14 h");
        assertThat(binding.steps()).anyMatch(s -> s.startsWith(REOPENED));
        WorkItem task = queue.items(Scene.vendor(order.vendor(), LATER), WorkFilter.ALL, null, 50).rows().stream()
                .filter(t -> t.ref().equals(order.ref()) && t.task().equals("deposer_solde"))
                .findFirst()
                .orElseThrow();
        assertThat(queue.explain(Scene.vendor(order.vendor(), LATER), task))
                .as("the date of the task")
                .contains(binding);
        assertThat(refused(() -> submit(order, CLOSED)))
                .isEqualTo(
                        told(order, MilestoneKind.CLOTURE_SOLDE, CLOSED, CLOSED).steps())
                .anyMatch(s -> s.startsWith(REOPENED))
                .noneMatch(s -> s.startsWith(TOO_LATE));
    }

    private void installed(OrderView order) {
        scene.attested(order, SUMMER);
        scene.signed(order, SUMMER);
    }

    private void submit(OrderView order, Instant at) {
        soldes.submit(Scene.vendor(order.vendor(), at), order.ref(), scene.invoiceFor(order, Paris.date(SUMMER)));
    }

    private static Caller examiner(Instant at) {
        return Scene.agent(Role.ASP_EXAMINER, 1, at);
    }

    private String due(OrderView order, Instant day, Instant asked) {
        return told(order, MilestoneKind.FIN_MODIFICATION_SOLDE, day, asked).result();
    }

    /** As the case tells it of a day; of the day on which it is asked, at that instant. */
    private DateExplanation told(OrderView order, MilestoneKind kind, Instant day, Instant asked) {
        return cases.on(Scene.vendor(order.vendor(), asked), order.ref(), Paris.date(day)).milestones().stream()
                .filter(m -> m.deadline().kind() == kind)
                .map(CaseMilestone::explanation)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static List<String> refused(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).reason().calculation();
    }

    private void publish(Instant at, String text, MilestoneChange... changes) {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        List<MilestoneChange> withText = Arrays.stream(changes)
                .map(c -> new MilestoneChange(c.kind(), c.window(), c.date(), c.time(), text, c.certainty()))
                .toList();
        long id = amendments.draft(drafter, new AmendmentDraft(PFI, text, Paris.date(at), withText));
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
                "",
                Certainty.CONFIRMED);
    }
}
