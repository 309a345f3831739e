package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.ComparedMilestone;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.TouchedCases;
import fr.sons.casecalendar.api.CaseMilestone;
import fr.sons.casecalendar.service.CaseCalendars;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.installation.api.InstallationState;
import fr.sons.installation.service.InstallationService;
import fr.sons.it.support.Ear;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.reopening.api.PassedCase;
import fr.sons.reopening.api.PassedFilter;
import fr.sons.reopening.api.ReopeningResult;
import fr.sons.reopening.service.Reopenings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Orders that lapsed at CLOTURE_AVANCE, extended and reopened in the real server (R-CAL-06, R-CMD-03). */
@ExtendWith(ArquillianExtension.class)
class AdvanceReopeningIT {

    /** A dispositif of which no other story amends the calendar. */
    private static final String RIS = "RAD-RIS-VA1";

    private static final Instant OCTOBER = Scene.paris("2022-10-10T10:00:00");
    private static final Instant LAPSED = Scene.paris("2022-12-02T09:00:00");
    private static final Instant EXTENDED = Scene.paris("2023-05-02T09:00:00");
    private static final Instant AGAIN = Scene.paris("2023-06-02T09:00:00");
    private static final Instant AUTUMN = Scene.paris("2023-09-04T09:00:00");
    private static final Instant JULY = Scene.paris("2023-07-03T09:00:00");
    private static final String WHY = "Prolongation par arrêté modificatif.";

    @Deployment
    static EnterpriseArchive product() {
        return Ear.withTests();
    }

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    OrderService orders;

    @Inject
    InstallationService installations;

    @Inject
    Amendments amendments;

    @Inject
    TouchedCases touched;

    @Inject
    Reopenings reopenings;

    @Inject
    CaseCalendars caseCalendars;

    @Inject
    WorkQueue queue;

    @Inject
    Ledger ledger;

    @Inject
    Journal journal;

    @Test
    @DisplayName(
            "R-CAL-06, R-CMD-03: reopened it is placed again with its money, its task and its alarm; not if the client"
                    + " ordered again")
    void reopened() throws Exception {
        timers.standAt(OCTOBER);
        VendorId vendor = scene.newVendor(OCTOBER);
        OrderView order = scene.placed(RIS, vendor, scene.newClient(OCTOBER), OCTOBER);
        OrderView other = scene.place(order.referenceId(), RIS, vendor, scene.newClient(OCTOBER), OCTOBER);
        OrderView third = scene.place(order.referenceId(), RIS, vendor, scene.newClient(OCTOBER), OCTOBER);
        timers.drainUntil(LAPSED);
        assertThat(state(order)).isEqualTo(OrderState.LAPSED);
        assertThat(installation(order)).isEqualTo(InstallationState.CLOSED);
        assertThat(ledger.balances(order.ref()).of(Account.ENGAGED)).isEqualTo(Money.ZERO);

        timers.drainUntil(EXTENDED);
        Caller agent = Scene.agent(Role.ANS_DECIDER, 1, EXTENDED);
        assertThatThrownBy(() -> reopenings.reopen(agent, order.ref(), MilestoneKind.CLOTURE_AVANCE, WHY))
                .as("without an extension it would be late at once")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-CAL-06")
                .hasMessageContaining("un dossier rouvert serait aussitôt hors délai");
        assertThat(listed(EXTENDED))
                .as("nothing can be reopened before an extension, and the list says so")
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.reopenable()).isFalse())
                .anySatisfy(p -> assertThat(p.whyNot()).contains("aucune prolongation n’est publiée"));
        published(EXTENDED, draft(EXTENDED, LocalDate.of(2023, 5, 31)));
        OrderView again = scene.place(order.referenceId(), RIS, vendor, other.client(), EXTENDED);

        assertThat(listed(EXTENDED)).anyMatch(p -> p.ref().equals(order.ref()) && p.reopenable());
        assertThat(listed(EXTENDED))
                .anyMatch(p -> p.ref().equals(other.ref())
                        && p.whyNot()
                                .filter(w -> w.contains(again.ref().value()))
                                .isPresent());
        reopenings.reopen(agent, order.ref(), MilestoneKind.CLOTURE_AVANCE, WHY);
        assertThatThrownBy(() -> reopenings.reopen(agent, other.ref(), MilestoneKind.CLOTURE_AVANCE, WHY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-CMD-03")
                .hasMessageContaining(again.ref().value());

        assertThat(state(order)).isEqualTo(OrderState.PLACED);
        assertThat(installation(order)).isEqualTo(InstallationState.AWAITED);
        assertThat(ledger.balances(order.ref()).of(Account.ENGAGED)).isEqualTo(order.price());
        assertThat(journal.timeline(order.ref())).anyMatch(e -> e.act().startsWith("Commande rouverte"));
        assertThat(tasks(vendor))
                .filteredOn(t -> t.ref().equals(order.ref()))
                .extracting(WorkItem::task)
                .containsExactlyInAnyOrder("demander_avance", "attester_prestation");
        assertThat(tasks(vendor).stream()
                        .filter(t -> t.ref().equals(order.ref()) && t.task().equals("demander_avance"))
                        .findFirst()
                        .flatMap(t -> queue.explain(Scene.vendor(vendor, EXTENDED), t))
                        .orElseThrow()
                        .steps())
                .as("the date shown explains itself")
                .anyMatch(s -> s.contains("arrêté de la réouverture"));

        orders.requestAdvance(Scene.vendor(vendor, EXTENDED), again.ref());
        Caller late = Scene.vendor(vendor, Scene.paris("2023-06-01T00:00:00"));
        assertThat(catchThrowableOfType(Refusal.class, () -> orders.requestAdvance(late, order.ref()))
                        .reason()
                        .calculation())
                .as("R-CAL-04: a request that comes too late is told the date in the words of the case")
                .isEqualTo(closing(late, order, LocalDate.of(2023, 6, 1))
                        .explanation()
                        .steps())
                .anyMatch(step -> step.startsWith("Dossier rouvert le 2 mai 2023"));
        timers.drainUntil(Scene.paris("2023-06-01T09:00:00"));
        assertThat(state(order)).as("its alarm rings at the new date").isEqualTo(OrderState.LAPSED);
        assertThat(ledger.verify().findings()).isEmpty();
        reopenedAgain(order, other);
        all(order, other, third);
    }

    /** R-CAL-04: of a case reopened twice, every day tells the date that bound it that day, also between the two. */
    private void reopenedAgain(OrderView order, OrderView orderedAgain) {
        timers.drainUntil(AGAIN);
        assertThat(listed(AGAIN))
                .as("the list of ended cases, too, tells that this one had been reopened")
                .anySatisfy(p -> {
                    assertThat(p.ref()).isEqualTo(order.ref());
                    assertThat(p.deadline().orElseThrow().explanation().steps())
                            .anyMatch(step -> step.startsWith("Dossier rouvert le 2 mai 2023"));
                });
        long id = draft(AGAIN, LocalDate.of(2023, 6, 30));
        assertThat(published(AGAIN, id).lines())
                .as("with the date that ended it, which is not the one in force")
                .anyMatch(line -> line.startsWith(orderedAgain.ref().value())
                        && line.contains(";30 novembre 2022;")
                        && line.contains("ne peut pas être rouvert, le client a commandé de nouveau"))
                .anyMatch(line -> line.startsWith(order.ref().value())
                        && line.contains(";31 mai 2023;")
                        && line.endsWith("réouverture à décider"));
        reopenings.reopen(Scene.agent(Role.ANS_DECIDER, 1, AGAIN), order.ref(), MilestoneKind.CLOTURE_AVANCE, WHY);

        assertThat(closingOn(order, LocalDate.of(2023, 1, 15))).isEqualTo(LocalDate.of(2022, 11, 30));
        assertThat(closingOn(order, LocalDate.of(2023, 5, 1))).isEqualTo(LocalDate.of(2022, 11, 30));
        assertThat(closingOn(order, LocalDate.of(2023, 5, 2)))
                .as("the day of its first reopening")
                .isEqualTo(LocalDate.of(2023, 5, 31));
        assertThat(closingOn(order, LocalDate.of(2023, 6, 1)))
                .as("ended again, between its reopenings")
                .isEqualTo(LocalDate.of(2023, 5, 31));
        assertThat(closingOn(order, LocalDate.of(2023, 6, 2)))
                .as("the day of its second reopening")
                .isEqualTo(LocalDate.of(2023, 6, 30));
        endedByTheNewDate(order, orderedAgain, id);
    }

    /** What an amendment did is told of the cases of today: one that its own date has ended since is not up to an agent. */
    private void endedByTheNewDate(OrderView order, OrderView orderedAgain, long amendment) {
        timers.drainUntil(JULY);
        assertThat(state(order)).isEqualTo(OrderState.LAPSED);
        assertThat(touched(JULY, amendment).lines())
                .noneMatch(line -> line.startsWith(order.ref().value()))
                .anyMatch(line -> line.startsWith(orderedAgain.ref().value()) && line.contains(";30 novembre 2022;"));
    }

    /**
     * All of a filter at once: what cannot be reopened comes last and keeps no other from it, and one case that breaks (here the
     * statement that waits for its row is cancelled) is told so, with what to do, is unchanged, and can be reopened afterwards.
     */
    private void all(OrderView broken, OrderView orderedAgain, OrderView third) throws Exception {
        timers.drainUntil(AUTUMN);
        published(AUTUMN, draft(AUTUMN, LocalDate.of(2023, 9, 20)));
        List<ReopeningResult> results = cancelledAt(broken, this::everything);
        assertThat(results).extracting(ReopeningResult::ref).endsWith(orderedAgain.ref());
        assertThat(done(results)).containsExactly(third.ref());
        assertThat(refusal(results, orderedAgain)).contains("a passé depuis une autre commande");
        assertThat(refusal(results, broken))
                .isEqualTo(
                        "Une erreur technique a empêché la réouverture : le dossier est inchangé. Rouvrez-le à nouveau ;"
                                + " si l’erreur revient, donnez la référence du dossier à l’assistance.");
        assertThat(state(broken)).isEqualTo(OrderState.LAPSED);
        assertThat(state(third)).isEqualTo(OrderState.PLACED);
        assertThat(done(everything())).containsExactly(broken.ref());
        assertThat(state(broken)).isEqualTo(OrderState.PLACED);
    }

    private static List<CaseRef> done(List<ReopeningResult> results) {
        return results.stream()
                .filter(ReopeningResult::done)
                .map(ReopeningResult::ref)
                .toList();
    }

    /** Does an act while a stranger holds a case, and cancels the statement that waits for it. */
    private <T> T cancelledAt(OrderView order, Callable<T> act) throws Exception {
        try (Connection stranger = database.getConnection();
                Statement statement = stranger.createStatement()) {
            stranger.setAutoCommit(false);
            statement.execute("SELECT FROM sons.funding_order WHERE ref = '" + order.ref() + "' FOR UPDATE");
            Future<T> done = executor.submit(act);
            boolean cancelled = false;
            for (int i = 0; i < 600 && !cancelled; i++) {
                Thread.sleep(50);
                cancelled = statement
                        .executeQuery("SELECT pg_cancel_backend(pid) FROM pg_stat_activity"
                                + " WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")
                        .next();
            }
            stranger.rollback();
            stranger.setAutoCommit(true);
            assertThat(cancelled).isTrue();
            return done.get(1, TimeUnit.MINUTES);
        }
    }

    private List<ReopeningResult> everything() {
        return reopenings.reopenAll(
                Scene.agent(Role.ANS_DECIDER, 1, AUTUMN),
                new PassedFilter(RIS, MilestoneKind.CLOTURE_AVANCE, Optional.empty()),
                WHY);
    }

    private static String refusal(List<ReopeningResult> results, OrderView order) {
        return results.stream()
                .filter(r -> r.ref().equals(order.ref()))
                .findFirst()
                .flatMap(ReopeningResult::refusal)
                .orElseThrow();
    }

    private LocalDate closingOn(OrderView order, LocalDate day) {
        return closing(Scene.vendor(order.vendor(), AGAIN), order, day)
                .deadline()
                .date();
    }

    private CaseMilestone closing(Caller by, OrderView order, LocalDate day) {
        return caseCalendars.on(by, order.ref(), day).milestones().stream()
                .filter(m -> m.deadline().kind() == MilestoneKind.CLOTURE_AVANCE)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private long draft(Instant at, LocalDate until) {
        return amendments.draft(
                Scene.agent(Role.ANS_REFERENCING, 1, at),
                new AmendmentDraft(
                        RIS,
                        "arrêté de la réouverture",
                        Paris.date(at),
                        List.of(
                                change(MilestoneKind.CLOTURE_COMMANDE, until),
                                change(MilestoneKind.CLOTURE_AVANCE, until))));
    }

    /** The cases that an amendment touches, as CSV. */
    private String touched(Instant at, long amendment) {
        StringBuilder csv = new StringBuilder();
        touched.write(Scene.agent(Role.ANS_REFERENCING, 1, at), amendment, csv);
        return csv.toString();
    }

    /** @return the cases that would be touched, as CSV */
    private String published(Instant at, long id) {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, at);
        String csv = touched(at, id);
        assertThat(csv)
                .contains("clos par l’ancienne échéance : réouverture à décider")
                .contains("nombre de lignes;");
        AmendmentView view = amendments.view(drafter, id);
        long noLongerLate = amendments.compare(drafter, id).stream()
                .mapToLong(ComparedMilestone::noLongerLate)
                .sum();
        amendments.publish(Scene.agent(Role.ANS_DECIDER, 2, at), id, view.revision());
        assertThat(noLongerLate)
                .as("those alone that can be reopened once it is published")
                .isEqualTo(listed(at).stream().filter(PassedCase::reopenable).count());
        return csv;
    }

    private static MilestoneChange change(MilestoneKind kind, LocalDate until) {
        return new MilestoneChange(kind, 1, until, Optional.empty(), "arrêté de la réouverture", Certainty.CONFIRMED);
    }

    private List<PassedCase> listed(Instant at) {
        return reopenings
                .concerned(
                        Scene.agent(Role.ANS_DECIDER, 1, at),
                        new PassedFilter(RIS, MilestoneKind.CLOTURE_AVANCE, Optional.empty()),
                        "",
                        50)
                .rows();
    }

    private List<WorkItem> tasks(VendorId vendor) {
        return queue.items(Scene.vendor(vendor, EXTENDED), WorkFilter.ALL, null, 50)
                .rows();
    }

    private OrderState state(OrderView order) {
        return orders.order(Scene.vendor(order.vendor(), EXTENDED), order.ref()).state();
    }

    private InstallationState installation(OrderView order) {
        return installations
                .view(Scene.vendor(order.vendor(), EXTENDED), order.ref())
                .state();
    }
}
