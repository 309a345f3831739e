package fr.sons.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.Bound;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.verification.api.VerificationState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Instant NOW = Instant.parse("2023-09-12T08:00:00Z");
    private static final Deadline CLOSING = new Deadline(
            "MDV-LGC-VA1",
            MilestoneKind.CLOTURE_SOLDE,
            1,
            3,
            LocalDate.of(2023, 12, 14),
            Optional.of(LocalTime.of(14, 0)),
            "arrêté",
            Certainty.CONFIRMED);
    private static final Instant LAST = Instant.parse("2023-12-14T13:00:00.000Z");
    private static final Instant TOO_LATE = LAST.plusMillis(1);

    private final Verification verification =
            Verification.notStarted(new CaseRef("SONS-V1-LGC-0000001"), AcceptanceProof.VA);

    private static Signature signature() {
        return new Signature("Signataire Essai", "Direction", "client", NOW, "preuve", "a@b.mssante.fr", 1, "00");
    }

    private VerificationFacts facts(AcceptanceProof proof, Instant at) {
        return facts(proof, at, true);
    }

    private VerificationFacts facts(AcceptanceProof proof, Instant at, boolean serviceGoesOn) {
        return new VerificationFacts(
                verification.state(),
                proof,
                at,
                Optional.of(Bound.by(CLOSING)),
                serviceGoesOn,
                verification.openReserves());
    }

    private Optional<String> whyNotSign(Instant at) {
        return VerificationAct.SIGN.whyNot(facts(AcceptanceProof.VA, at)).map(r -> r.rule() + " " + r.code());
    }

    @Test
    @DisplayName("R-VA-01: reserves are numbered, answered, then lifted; the last one lifted leads back to signing")
    void reserves() {
        verification.open("1.0", "S1", NOW);
        assertThat(verification.raiseReserve("imprimante", NOW)).isEqualTo(1);
        assertThat(verification.raiseReserve("lenteur", NOW)).isEqualTo(2);
        assertThat(verification.awaitsAnswer()).isTrue();
        assertThat(verification.answerReserve(1, "en cours", NOW)).isTrue();
        assertThat(verification.answerReserve(1, "corrigé", NOW)).isFalse();
        verification.liftReserve(1, NOW);
        assertThat(verification.state()).isEqualTo(VerificationState.RESERVES_OPEN);
        verification.answerReserve(2, "corrigé", NOW);
        verification.liftReserve(2, NOW);
        assertThat(verification.state()).isEqualTo(VerificationState.TO_VERIFY);
        assertThat(verification.raiseReserve("encore", NOW)).isEqualTo(3);
    }

    @Test
    @DisplayName("R-VA-01: a reserve without answer, already lifted or unknown cannot be lifted")
    void liftRefused() {
        verification.open("1.0", "S1", NOW);
        verification.raiseReserve("imprimante", NOW);
        verification.raiseReserve("lenteur", NOW);
        assertThatThrownBy(() -> verification.liftReserve(1, NOW)).isInstanceOf(Refusal.class);
        verification.answerReserve(1, "corrigé", NOW);
        verification.liftReserve(1, NOW);
        assertThatThrownBy(() -> verification.liftReserve(1, NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> verification.liftReserve(9, NOW)).isInstanceOf(NotFound.class);
        assertThat(verification.openReserves()).containsExactly(2);
    }

    @Test
    @DisplayName("R-VA-02: no signature while a reserve is open, and the refusal names it")
    void noSignatureWithOpenReserve() {
        verification.open("1.0", "S1", NOW);
        verification.raiseReserve("imprimante", NOW);
        assertThat(whyNotSign(NOW)).contains("R-VA-02 reserve-non-levee");
        assertThat(VerificationAct.SIGN
                        .whyNot(facts(AcceptanceProof.VA, NOW))
                        .orElseThrow()
                        .message())
                .contains("réserve n° 1 ");
        assertThatThrownBy(() -> verification.sign(signature())).isInstanceOf(Refusal.class);
        verification.answerReserve(1, "corrigé", NOW);
        assertThat(whyNotSign(NOW)).contains("R-VA-02 reserve-non-levee");
        verification.liftReserve(1, NOW);
        assertThat(whyNotSign(NOW)).isEmpty();
    }

    @Test
    @DisplayName("R-VA-02: once signed, nothing moves any more")
    void signedForEver() {
        verification.open("1.0", "S1", NOW);
        verification.sign(signature());
        assertThatThrownBy(() -> verification.raiseReserve("tard", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> verification.sign(signature())).isInstanceOf(Refusal.class);
        assertThatThrownBy(verification::close).isInstanceOf(Refusal.class);
        verification.attested("2.0");
        assertThat(verification.view().versionInstalled()).contains("1.0");
    }

    @Test
    @DisplayName("R-SOL-01: the VA is signed until 14 décembre 2023 à 14 h, not one millisecond later")
    void signatureUntilClosing() {
        verification.open("1.0", "S1", NOW);
        assertThat(whyNotSign(LAST)).isEmpty();
        assertThat(whyNotSign(TOO_LATE)).contains("R-SOL-01 verification-apres-cloture");
        assertThat(VerificationAct.SIGN
                        .whyNot(facts(AcceptanceProof.VA, TOO_LATE))
                        .map(Reason::calculation))
                .as("R-CAL-04: how that closing came about")
                .contains(Bound.by(CLOSING).calculation());
    }

    @Test
    @DisplayName(
            "R-SOL-01: once no request can follow, nothing of a verification is possible, open reserves or not, begun or not")
    void nothingAfterClosing() {
        requireNothingPossible(TOO_LATE);
        verification.open("1.0", "S1", NOW);
        requireNothingPossible(TOO_LATE);
        verification.raiseReserve("imprimante", NOW);
        requireNothingPossible(TOO_LATE);
        verification.close();
        requireNothingPossible(TOO_LATE);
        verification.resume();
        assertThat(VerificationAct.ANSWER_RESERVE.whyNot(facts(AcceptanceProof.VA, LAST)))
                .isEmpty();
    }

    private void requireNothingPossible(Instant at) {
        for (VerificationAct act : VerificationAct.values()) {
            assertThat(act.whyNot(facts(AcceptanceProof.VA, at))).as(act.name()).hasValueSatisfying(reason -> {
                assertThat(reason.rule()).isEqualTo("R-SOL-01");
                assertThat(reason.message())
                        .contains("pour ce dossier, la clôture du solde est passée depuis le 14 décembre 2023 à 14 h");
                assertThat(reason.todo()).endsWith("sauf réouverture par l’ANS.");
            });
        }
    }

    @Test
    @DisplayName("R-CAL-06: what has ended resumes with its service and its solde, not without either")
    void resumption() {
        verification.open("1.0", "S1", NOW);
        assertThat(facts(AcceptanceProof.VA, LAST).canResume())
                .as("it has not ended")
                .isFalse();
        verification.close();
        assertThat(facts(AcceptanceProof.VA, LAST).canResume()).isTrue();
        assertThat(facts(AcceptanceProof.VA, TOO_LATE).canResume()).isFalse();
        assertThat(facts(AcceptanceProof.VA, LAST, false).canResume()).isFalse();
    }

    @Test
    @DisplayName("R-VA-03: an attestation that comes while it has ended names the version with which it resumes")
    void attestedWhileEnded() {
        verification.open("1.0", "S1", NOW);
        verification.close();
        verification.attested("2.0");
        verification.resume();
        assertThat(verification.view().versionInstalled()).contains("2.0");
    }

    @Test
    @DisplayName("R-VA-03: where nothing is required nothing can be opened or signed")
    void notRequired() {
        assertThat(VerificationAct.OPEN.whyNot(facts(AcceptanceProof.NONE, NOW)).map(r -> r.rule()))
                .contains("R-VA-03");
    }

    @Test
    @DisplayName("R-VA-01: each role is offered its own acts only, by the rules that guard them")
    void possibilities() {
        verification.open("1.0", "S1", NOW);
        List<Possibility> client = VerificationAct.possibilities(Role.CLIENT, facts(AcceptanceProof.VA, NOW));
        assertThat(client)
                .extracting(Possibility::act)
                .containsExactly("emettre-reserve", "lever-reserve", "signer-va");
        assertThat(client).extracting(Possibility::possible).containsExactly(true, false, true);
        assertThat(VerificationAct.possibilities(Role.ASP_EXAMINER, facts(AcceptanceProof.VA, NOW)))
                .isEmpty();
    }
}
