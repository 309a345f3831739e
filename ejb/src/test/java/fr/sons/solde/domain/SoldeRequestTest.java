package fr.sons.solde.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Actor;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.api.SoldeView;
import fr.sons.solde.api.SubmitSolde;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoldeRequestTest {

    private static final Instant NOW = Instant.parse("2023-10-02T08:00:00Z");
    private static final Money PRICE = Money.ofEuros("10000.00");
    private static final Actor EXAMINER =
            new Actor("examinateur", "Instructeur", Role.ASP_EXAMINER, Optional.empty(), Optional.empty());

    private final SoldeRequest solde = SoldeRequest.notStarted(new CaseRef("SONS-V1-LGC-0000001"));

    private static SubmitSolde command(String number, LocalDate date, byte[] copy) {
        return new SubmitSolde(number, date, PRICE, "facture.pdf", copy);
    }

    private static Invoice invoice() {
        return Invoice.of(command(" F-1 ", LocalDate.of(2023, 10, 1), new byte[] {1}), 7, NOW);
    }

    @Test
    @DisplayName(
            "R-SOL-04: complements that come replace the copy of the invoice and send the request back to examination")
    void complementsCome() {
        solde.open(NOW);
        solde.submit(invoice(), NOW);
        solde.requestComplements("copie lisible de la facture", NOW);
        solde.complete("la voici", Optional.of(8L), NOW);
        SoldeView view = solde.view(PRICE);
        assertThat(view.state()).isEqualTo(SoldeState.SUBMITTED);
        assertThat(view.invoice().orElseThrow().documentId()).isEqualTo(8);
        assertThat(view.complements().orElseThrow().answer()).contains("la voici");
    }

    @Test
    @DisplayName("R-SOL-04: complements that do not come send the request back to examination with what it has")
    void complementsDoNotCome() {
        solde.submit(invoice(), NOW);
        solde.requestComplements("copie lisible de la facture", NOW);
        solde.goOnWithoutComplements(NOW);
        SoldeView view = solde.view(PRICE);
        assertThat(view.state()).isEqualTo(SoldeState.SUBMITTED);
        assertThat(view.complements().orElseThrow().answer()).isEmpty();
        solde.accept(EXAMINER, NOW);
        assertThat(solde.view(PRICE).acceptedBy()).contains("Instructeur");
    }

    @Test
    @DisplayName("R-SOL-03: an invoice needs its number, its date, not in the future, and its copy")
    void invoiceIsWhole() {
        assertThat(invoice().view().number()).isEqualTo("F-1");
        refused(command(" ", LocalDate.of(2023, 10, 1), new byte[] {1}));
        refused(command("F-1", null, new byte[] {1}));
        refused(command("F-1", LocalDate.of(2023, 10, 3), new byte[] {1}));
        refused(command("F-1", LocalDate.of(2023, 10, 1), new byte[0]));
    }

    private static void refused(SubmitSolde command) {
        assertThatThrownBy(() -> Invoice.check(command, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("R-SOL-03");
    }

    @Test
    @DisplayName("R-SOL-07: only an awaited request expires; one received in time stands when the timer runs late")
    void expiry() {
        solde.open(NOW);
        solde.submit(invoice(), NOW);
        assertThatThrownBy(solde::expire).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("R-CAL-04, R-CAL-06: reopened twice, since when it waited on any day is still told")
    void reopenedTwice() {
        Instant first = Instant.parse("2024-01-08T08:00:00Z");
        Instant second = Instant.parse("2024-03-04T08:00:00Z");
        solde.open(NOW);
        for (Instant reopened : List.of(first, second)) {
            solde.expire();
            solde.reopen(reopened);
        }
        assertThat(solde.reopening(second)).contains(second);
        assertThat(solde.reopening(second.minusMillis(1))).contains(first);
        assertThat(solde.reopening(first.minusMillis(1))).isEmpty();
    }

    @Test
    @DisplayName(
            "R-CAL-04, R-SOL-04: since when complements were awaited on any day is still told, asked once or again")
    void complementsAwaited() {
        Instant first = Instant.parse("2023-10-05T08:00:00Z");
        Instant gaveUp = Instant.parse("2023-10-20T08:00:00Z");
        Instant second = Instant.parse("2023-11-06T08:00:00Z");
        Instant came = Instant.parse("2023-11-10T08:00:00Z");
        solde.submit(invoice(), NOW);
        assertThat(solde.complementsAwaitedSince(NOW)).isEmpty();
        solde.requestComplements("copie lisible de la facture", first);
        assertThat(solde.complementsAwaitedSince(first.minusMillis(1))).isEmpty();
        assertThat(solde.complementsAwaitedSince(first)).contains(first);
        solde.goOnWithoutComplements(gaveUp);
        solde.requestComplements("la page 2", second);
        assertThat(solde.complementsAwaitedSince(second)).contains(second);
        solde.complete("la voici", Optional.empty(), came);
        assertThat(solde.complementsAwaitedSince(gaveUp.minusMillis(1))).contains(first);
        assertThat(solde.complementsAwaitedSince(gaveUp)).isEmpty();
        assertThat(solde.complementsAwaitedSince(second.minusMillis(1))).isEmpty();
        assertThat(solde.complementsAwaitedSince(came.minusMillis(1))).contains(second);
        assertThat(solde.complementsAwaitedSince(came)).isEmpty();
    }

    @Test
    @DisplayName("R-CAL-04: asked for, given and asked for again within one millisecond, the last of them counts")
    void complementsAwaitedAtOneInstant() {
        solde.submit(invoice(), NOW);
        solde.requestComplements("copie lisible de la facture", NOW);
        solde.complete("la voici", Optional.empty(), NOW);
        assertThat(solde.complementsAwaitedSince(NOW.plusSeconds(1))).isEmpty();
        solde.requestComplements("la page 2", NOW);
        assertThat(solde.complementsAwaitedSince(NOW.plusSeconds(1))).contains(NOW);
        solde.close(NOW);
        assertThat(solde.complementsAwaitedSince(NOW.plusSeconds(1))).isEmpty();
    }
}
