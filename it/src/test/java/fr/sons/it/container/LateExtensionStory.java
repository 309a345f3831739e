package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Amendments;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderView;
import fr.sons.reopening.service.Reopenings;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.api.OpenVerification;
import fr.sons.verification.api.VerificationState;
import fr.sons.verification.service.VerificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R-CAL-06 lived by verifications: an extension that comes after both deadlines, and the cases that an agent reopens. */
@ApplicationScoped
public class LateExtensionStory {

    /** A dispositif of which no other story amends the calendar. */
    private static final String LGO = "PHA-LGO-VA1";

    private static final Instant JANUARY = Scene.paris("2023-01-16T10:00:00");
    private static final Instant SUMMER = Scene.paris("2023-07-03T10:00:00");
    private static final Instant EXTENDED = Scene.paris("2024-01-02T10:00:00");
    private static final Instant REOPENED = Scene.paris("2024-01-15T10:00:00");
    private static final Instant DONE = Scene.paris("2024-02-20T10:00:00");
    private static final Instant NEW_CLOSING = Scene.paris("2024-03-30T00:00:00");
    private static final String WHY = "Prolongation par arrêté tardif.";

    @Inject
    Scene scene;

    @Inject
    Timers timers;

    @Inject
    Amendments amendments;

    @Inject
    Reopenings reopenings;

    @Inject
    VerificationService verifications;

    @Inject
    SoldeService soldes;

    @Inject
    WorkQueue queue;

    @Inject
    Ledger ledger;

    @Inject
    Journal journal;

    void lateExtension() {
        timers.standAt(JANUARY);
        VendorId vendor = scene.newVendor(JANUARY);
        OrderView undelivered = scene.placed(LGO, vendor, scene.newClient(JANUARY), JANUARY);
        OrderView unsigned = scene.place(undelivered.referenceId(), LGO, vendor, scene.newClient(JANUARY), JANUARY);
        List.of(undelivered, unsigned).forEach(order -> scene.advancePaid(order, JANUARY));
        timers.drainUntil(SUMMER);
        verifications.open(Scene.vendor(vendor, SUMMER), undelivered.ref(), new OpenVerification("2.0.1"));
        verifications.raiseReserve(
                Scene.client(undelivered.client(), SUMMER), undelivered.ref(), "L’impression ne fonctionne pas");
        scene.attested(unsigned, SUMMER);

        timers.drainUntil(EXTENDED);
        assertThat(verification(undelivered)).isEqualTo(VerificationState.CLOSED);
        assertThat(solde(unsigned)).isEqualTo(SoldeState.EXPIRED);
        assertThat(verification(unsigned)).isEqualTo(VerificationState.CLOSED);
        extend();
        assertThatThrownBy(() -> scene.signed(unsigned, EXTENDED))
                .as("the extension lets nobody sign for a case that it did not reopen")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-SOL-01")
                .hasMessageContaining("14 décembre 2023 à 14 h");
        assertThat(tasks(unsigned))
                .as("nobody is asked for what would be refused")
                .containsOnlyKeys("presenter_observations");

        timers.drainUntil(REOPENED);
        Caller decider = Scene.agent(Role.ANS_DECIDER, 1, REOPENED);
        reopenings.reopen(decider, undelivered.ref(), MilestoneKind.FIN_PRESTATION, WHY);
        reopenings.reopen(decider, unsigned.ref(), MilestoneKind.CLOTURE_SOLDE, WHY);
        assertThat(tasks(unsigned))
                .containsOnly(Map.entry("verifier_prestation", NEW_CLOSING), Map.entry("deposer_solde", NEW_CLOSING));
        assertThat(verification(undelivered))
                .as("with the reserve that was open")
                .isEqualTo(VerificationState.RESERVES_OPEN);
        assertThat(tasks(undelivered))
                .containsEntry("repondre_reserve", NEW_CLOSING)
                .containsKey("attester_prestation");
        livedOn(undelivered, unsigned);
    }

    /** To the request of the solde, weeks after the closing that had ended both cases. */
    private void livedOn(OrderView undelivered, OrderView unsigned) {
        timers.drainUntil(DONE);
        scene.attested(undelivered, DONE);
        verifications.answerReserve(Scene.vendor(undelivered.vendor(), DONE), undelivered.ref(), 1, "Corrigé");
        verifications.liftReserve(Scene.client(undelivered.client(), DONE), undelivered.ref(), 1);
        for (OrderView order : List.of(undelivered, unsigned)) {
            scene.signed(order, DONE);
            soldes.submit(Scene.vendor(order.vendor(), DONE), order.ref(), scene.invoiceFor(order, Paris.date(SUMMER)));
            assertThat(solde(order)).isEqualTo(SoldeState.SUBMITTED);
        }
        timers.drainUntil(NEW_CLOSING.plusSeconds(3600));
        assertThat(List.of(undelivered, unsigned))
                .as("both were asked for in time")
                .allSatisfy(order -> assertThat(solde(order)).isEqualTo(SoldeState.SUBMITTED));
        assertThat(journal.timeline(undelivered.ref()))
                .filteredOn(e -> e.act().startsWith("Vérification reprise"))
                .extracting(JournalEntry::act)
                .containsExactly("Vérification reprise avec la prestation");
        assertThat(journal.timeline(unsigned.ref()))
                .filteredOn(e -> e.act().startsWith("Vérification reprise"))
                .extracting(JournalEntry::act)
                .containsExactly("Vérification reprise avec le solde");
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(journal.verify().findings()).isEmpty();
    }

    private void extend() {
        Caller drafter = Scene.agent(Role.ANS_REFERENCING, 1, EXTENDED);
        long id = amendments.draft(
                drafter,
                new AmendmentDraft(
                        LGO,
                        "arrêté tardif",
                        Paris.date(EXTENDED),
                        List.of(
                                change(MilestoneKind.FIN_PRESTATION, LocalDate.of(2024, 2, 29)),
                                change(MilestoneKind.CLOTURE_SOLDE, LocalDate.of(2024, 3, 29)))));
        amendments.publish(
                Scene.agent(Role.ANS_DECIDER, 2, EXTENDED),
                id,
                amendments.view(drafter, id).revision());
    }

    private static MilestoneChange change(MilestoneKind kind, LocalDate until) {
        return new MilestoneChange(kind, 1, until, Optional.empty(), "arrêté tardif", Certainty.CONFIRMED);
    }

    /** What the two parties have to do for a case, and until when. */
    private Map<String, Instant> tasks(OrderView order) {
        return Stream.of(Scene.vendor(order.vendor(), REOPENED), Scene.client(order.client(), REOPENED))
                .flatMap(who -> queue.items(who, WorkFilter.ALL, null, 50).rows().stream())
                .filter(t -> t.ref().equals(order.ref()))
                .collect(Collectors.toMap(WorkItem::task, t -> t.dueAt().orElseThrow()));
    }

    private VerificationState verification(OrderView order) {
        return verifications
                .view(Scene.vendor(order.vendor(), EXTENDED), order.ref())
                .state();
    }

    private SoldeState solde(OrderView order) {
        return soldes.view(Scene.vendor(order.vendor(), EXTENDED), order.ref()).state();
    }
}
