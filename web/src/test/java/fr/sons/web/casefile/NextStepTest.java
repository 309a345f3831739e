package fr.sons.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.installation.api.InstallationState;
import fr.sons.order.api.OrderState;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.solde.api.SoldeState;
import fr.sons.verification.api.VerificationState;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static Optional<NextStep> next(
            OrderState order, InstallationState installation, VerificationState verification, SoldeState solde) {
        return NextStep.of(new NextStep.States(order, installation, verification, false, solde, Optional.empty()));
    }

    @Test
    @DisplayName("R-INS-01: until the attestation, FIN_PRESTATION bounds the vendor")
    void attestation() {
        NextStep step = next(
                        OrderState.ADVANCE_PAID,
                        InstallationState.AWAITED,
                        VerificationState.NOT_STARTED,
                        SoldeState.NOT_STARTED)
                .orElseThrow();
        assertThat(step.inWords()).isEqualTo("Le fournisseur atteste la fin de prestation ou demande le solde");
        assertThat(step.alarms()).startsWith(CaseAlarm.SERVICE);
    }

    @Test
    @DisplayName("R-SOL-01: after the signature, CLOTURE_SOLDE bounds the vendor")
    void solde() {
        NextStep step = next(
                        OrderState.ADVANCE_PAID,
                        InstallationState.ATTESTED,
                        VerificationState.SIGNED,
                        SoldeState.AWAITED)
                .orElseThrow();
        assertThat(step.alarms()).containsExactly(CaseAlarm.SOLDE);
    }

    @Test
    @DisplayName("R-SOL-04: complements are bounded by their own deadline alone, and by no windows")
    void complements() {
        NextStep step = next(
                        OrderState.ADVANCE_PAID,
                        InstallationState.ATTESTED,
                        VerificationState.SIGNED,
                        SoldeState.TO_COMPLETE)
                .orElseThrow();
        assertThat(step.inWords()).isEqualTo("Le fournisseur complète la demande de solde");
        assertThat(step.alarms()).containsExactly(CaseAlarm.COMPLEMENTS);
        assertThat(step.isBoundByWindows()).isFalse();
    }

    @Test
    @DisplayName("A recovery comes before everything else")
    void recovery() {
        NextStep step = NextStep.of(new NextStep.States(
                        OrderState.ADVANCE_PAID,
                        InstallationState.NOT_DELIVERED,
                        VerificationState.CLOSED,
                        false,
                        SoldeState.CLOSED,
                        Optional.of(RecoveryWait.of("Un décideur de l’ANS", "décide du recouvrement"))))
                .orElseThrow();
        assertThat(step.inWords()).isEqualTo("Un décideur de l’ANS décide du recouvrement");
    }

    @Test
    @DisplayName(
            "R-REC-03: a pronounced recovery waits for its payment; once it waits for nobody, the case does not either")
    void pronounced() {
        assertThat(withRecovery(RecoveryWait.of("Le fournisseur", "paie la somme réclamée"))
                        .map(NextStep::inWords))
                .contains("Le fournisseur paie la somme réclamée");
        assertThat(withRecovery(new RecoveryWait(Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    private static Optional<NextStep> withRecovery(RecoveryWait wait) {
        return NextStep.of(new NextStep.States(
                OrderState.ADVANCE_PAID,
                InstallationState.AWAITED,
                VerificationState.NOT_STARTED,
                false,
                SoldeState.NOT_STARTED,
                Optional.of(wait)));
    }

    @Test
    @DisplayName("R-CAL-06: a reopened case waits for its vendor again, although its recovery was abandoned")
    void reopened() {
        NextStep step = NextStep.of(new NextStep.States(
                        OrderState.ADVANCE_PAID,
                        InstallationState.AWAITED,
                        VerificationState.NOT_STARTED,
                        false,
                        SoldeState.NOT_STARTED,
                        Optional.empty()))
                .orElseThrow();
        assertThat(step.actor()).isEqualTo("Le fournisseur");
        assertThat(step.alarms()).startsWith(CaseAlarm.SERVICE);
    }

    @Test
    @DisplayName("Nobody is named once the case is over")
    void over() {
        assertThat(next(OrderState.LAPSED, InstallationState.CLOSED, VerificationState.CLOSED, SoldeState.CLOSED))
                .isEmpty();
        assertThat(next(OrderState.ADVANCE_PAID, InstallationState.ATTESTED, VerificationState.SIGNED, SoldeState.PAID))
                .isEmpty();
    }

    @Test
    @DisplayName("R-SOL-07: once the solde has expired nobody is asked to verify, sign or request it")
    void expired() {
        for (VerificationState verification : VerificationState.values()) {
            assertThat(next(OrderState.ADVANCE_PAID, InstallationState.ATTESTED, verification, SoldeState.EXPIRED))
                    .as(verification.name())
                    .isEmpty();
        }
    }
}
