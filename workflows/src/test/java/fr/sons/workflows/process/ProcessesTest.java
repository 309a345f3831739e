package fr.sons.workflows.process;

import static fr.sons.workflows.process.Step.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.CaseRef;
import fr.sons.workflows.engine.Diagram;
import fr.sons.workflows.engine.TestEngine;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Each diagram, along each of its ways")
class ProcessesTest {

    private static final FakeBeans BEANS = new FakeBeans();
    private static TestEngine engine;
    private static ProcessTasks tasks;
    private static int number;

    private CaseRef ref;

    @BeforeAll
    static void startEngine() {
        engine = new TestEngine(BEANS.asMap());
        tasks = new ProcessTasks(engine.handle());
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void newCase() {
        ref = CaseRef.of(1, "LGC", ++number);
        BEANS.asked.clear();
        BEANS.verdicts.clear();
    }

    @Test
    @DisplayName("R-CMD-06 an advance is requested, completed, accepted and paid")
    void advanceIsPaid() {
        tasks.start(Diagram.COMMANDE, ref);
        tasks.complete(DEMANDER_AVANCE, ref);
        tasks.complete(INSTRUIRE_AVANCE, ref, Decision.COMPLEMENTS);
        tasks.complete(COMPLETER_AVANCE, ref);
        tasks.complete(INSTRUIRE_AVANCE, ref, Decision.ACCEPTEE);
        assertWaitsAt(PAYER_AVANCE);
        tasks.complete(PAYER_AVANCE, ref);
        assertEndedAt("avance_payee");
    }

    @Test
    @DisplayName("R-CMD-06 a rejected advance ends the process")
    void advanceIsRejected() {
        tasks.start(Diagram.COMMANDE, ref);
        tasks.complete(DEMANDER_AVANCE, ref);
        tasks.complete(INSTRUIRE_AVANCE, ref, Decision.REJETEE);
        assertEndedAt("avance_rejetee");
    }

    @Test
    @DisplayName("R-CMD-06 without a request the order lapses when the service says so")
    void orderLapses() {
        tasks.start(Diagram.COMMANDE, ref);
        ring();
        assertThat(BEANS.asked).containsExactly("advance " + ref);
        assertEndedAt("commande_caduque");
    }

    @Test
    @DisplayName("R-CAL-03 an alarm that rings too early changes nothing: the case waits on, with a new alarm")
    void alarmTooEarly() {
        BEANS.verdicts.put("service", false);
        tasks.start(Diagram.INSTALLATION, ref);
        ring();
        assertWaitsAt(ATTESTER_PRESTATION);
        BEANS.verdicts.put("service", true);
        ring();
        assertThat(BEANS.asked).hasSize(2);
        assertEndedAt("prestation_non_delivree");
    }

    @Test
    @DisplayName("R-INS-01 an attestation, or the solde request, ends the wait and its alarm")
    void attested() {
        tasks.start(Diagram.INSTALLATION, ref);
        Task task = open().get(0);
        assertThat(task.getDueDate()).isEqualTo(Date.from(FakeBeans.DUE));
        assertThat(alarm().orElseThrow().getDuedate()).isEqualTo(Date.from(FakeBeans.DUE.plusSeconds(120)));
        tasks.complete(ATTESTER_PRESTATION, ref);
        assertThat(alarm()).isEmpty();
        assertEndedAt("prestation_maintenue");
    }

    @Test
    @DisplayName("R-VA-01 R-VA-02 two reserves go their own ways beside the verification, then it is signed")
    void reservesAndSignature() {
        tasks.start(Diagram.VERIFICATION, ref);
        tasks.complete(VERIFIER_PRESTATION, ref, Decision.RESERVE);
        tasks.complete(VERIFIER_PRESTATION, ref, Decision.RESERVE);
        assertWaitsAt(REPONDRE_RESERVE, REPONDRE_RESERVE, VERIFIER_PRESTATION);
        tasks.complete(REPONDRE_RESERVE, ref);
        tasks.complete(LEVER_RESERVE, ref);
        tasks.complete(REPONDRE_RESERVE, ref);
        tasks.complete(LEVER_RESERVE, ref);
        assertWaitsAt(VERIFIER_PRESTATION);
        tasks.complete(VERIFIER_PRESTATION, ref, Decision.SIGNEE);
        assertEndedAt("va_signee");
    }

    @Test
    @DisplayName("R-SOL-04 a solde is completed, accepted and paid")
    void soldeIsPaid() {
        tasks.start(Diagram.SOLDE, ref);
        tasks.complete(DEPOSER_SOLDE, ref);
        tasks.complete(INSTRUIRE_SOLDE, ref, Decision.COMPLEMENTS);
        tasks.complete(COMPLETER_SOLDE, ref);
        tasks.complete(INSTRUIRE_SOLDE, ref, Decision.ACCEPTEE);
        tasks.complete(PAYER_SOLDE, ref);
        assertEndedAt("solde_paye");
    }

    @Test
    @DisplayName("R-SOL-07 without a request, or with a rejection, the process ends; R-SOL-04 without complements the"
            + " examination goes on")
    void soldeIsLost() {
        tasks.start(Diagram.SOLDE, ref);
        ring();
        assertEndedAt("solde_non_demande");

        newCase();
        tasks.start(Diagram.SOLDE, ref);
        tasks.complete(DEPOSER_SOLDE, ref);
        tasks.complete(INSTRUIRE_SOLDE, ref, Decision.COMPLEMENTS);
        ring();
        assertThat(BEANS.asked).containsExactly("complements " + ref);
        assertWaitsAt(INSTRUIRE_SOLDE);

        newCase();
        tasks.start(Diagram.SOLDE, ref);
        tasks.complete(DEPOSER_SOLDE, ref);
        tasks.complete(INSTRUIRE_SOLDE, ref, Decision.REJETEE);
        assertEndedAt("solde_rejete");
    }

    @Test
    @DisplayName("R-REC-02 R-REC-03 observations, or the end of their delay, lead to proposal and decision")
    void recovery() {
        tasks.start(Diagram.RECOUVREMENT, ref);
        tasks.complete(PRESENTER_OBSERVATIONS, ref);
        tasks.complete(PROPOSER_RECOUVREMENT, ref);
        tasks.complete(DECIDER_RECOUVREMENT, ref);
        assertEndedAt("recouvrement_decide");

        newCase();
        tasks.start(Diagram.RECOUVREMENT, ref);
        ring();
        assertWaitsAt(PROPOSER_RECOUVREMENT);
    }

    @Test
    @DisplayName(
            "R-REC-02 a delay that begins later is shown by the task, and the alarm rings two minutes after its end")
    void delayed() {
        tasks.start(Diagram.RECOUVREMENT, ref);
        Date later = Date.from(FakeBeans.DUE.plusSeconds(864_000));
        tasks.postpone(PRESENTER_OBSERVATIONS, ref, later);
        assertThat(open().get(0).getDueDate()).isEqualTo(later);
        assertThat(alarm().orElseThrow().getDuedate()).isEqualTo(Alarms.after(later));
        tasks.complete(PRESENTER_OBSERVATIONS, ref);
        assertThat(alarm()).isEmpty();
    }

    @Test
    @DisplayName("a case can be ended from outside wherever it waits, and ending it twice is harmless")
    void endedFromOutside() {
        tasks.start(Diagram.VERIFICATION, ref);
        tasks.complete(VERIFIER_PRESTATION, ref, Decision.RESERVE);
        tasks.end(Diagram.VERIFICATION, ref);
        assertThat(open()).isEmpty();
        tasks.end(Diagram.VERIFICATION, ref);
    }

    @Test
    @DisplayName("an act that the process does not wait for is a defect, and nothing moves")
    void unexpectedAct() {
        tasks.start(Diagram.SOLDE, ref);
        assertThatThrownBy(() -> tasks.complete(INSTRUIRE_SOLDE, ref, Decision.ACCEPTEE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ref.value());
        assertWaitsAt(DEPOSER_SOLDE);
    }

    @Test
    @DisplayName("no process variable is ever stored")
    void nothingIsStored() {
        advanceIsPaid();
        newCase();
        orderLapses();
        assertThat(engine.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .count())
                .isZero();
        assertThat(engine.engine()
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .as("the journal is the only record")
                .isZero();
    }

    private void ring() {
        engine.engine().getManagementService().executeJob(alarm().orElseThrow().getId());
    }

    private Optional<Job> alarm() {
        return engine.engine().getManagementService().createJobQuery().timers().list().stream()
                .filter(j -> instances().contains(j.getProcessInstanceId()))
                .findFirst();
    }

    private List<String> instances() {
        return engine
                .engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value())
                .list()
                .stream()
                .map(i -> i.getId())
                .toList();
    }

    private List<Task> open() {
        return engine.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .list();
    }

    private void assertWaitsAt(Step... steps) {
        assertThat(open())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactlyInAnyOrder(List.of(steps).stream().map(Step::id).toArray(String[]::new));
    }

    private void assertEndedAt(String end) {
        assertThat(open()).isEmpty();
        assertThat(instances()).isEmpty();
        assertThat(engine.endsOf(ref.value())).containsOnlyOnce(end);
    }
}
