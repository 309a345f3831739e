package fr.sons.letter.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A letter cannot be made without what the law wants in it")
class LetterContentTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 23);
    private static final LegalDelay DELAY = LegalDelay.calendarDays(DAY, 30);
    private static final Ground MISSED = Ground.notDelivered("20 septembre 2023", "arrêté modificatif, avril 2023", "");
    private static final List<ReceivedPayment> PAID =
            List.of(new ReceivedPayment(DAY, "Avance", Money.ofEuros("100.00")));
    private static final OrderFacts ORDER = new OrderFacts(
            new CaseRef("SONS-V1-LGC-0000042"),
            "C",
            "L",
            "arrêté",
            "P",
            DAY,
            "V",
            "C",
            "FINESS 1",
            Money.ofEuros("300.00"));

    @Test
    @Tag("R-REC-02")
    @DisplayName("R-REC-02: the delay to answer is never under 15 days")
    void delay() {
        assertThat(new ContradictoryLetter(ORDER, MISSED, "REC", PAID, 15, DELAY).fields())
                .containsEntry("delai", "15 jours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContradictoryLetter(ORDER, MISSED, "REC", PAID, 14, DELAY));
    }

    @Test
    @Tag("R-REC-01")
    @DisplayName("R-REC-01: nothing received, nothing to recover; the amount is the sum of the lines")
    void amount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContradictoryLetter(ORDER, MISSED, "REC", List.of(), 30, DELAY));
        List<ReceivedPayment> twice = List.of(PAID.get(0), PAID.get(0));
        assertThat(new ContradictoryLetter(ORDER, MISSED, "REC", twice, 30, DELAY).amount())
                .isEqualTo(Money.ofEuros("200.00"));
    }

    @Test
    @Tag("R-REC-03")
    @DisplayName("R-REC-03: a decision gives its reasons and names its author")
    void decision() {
        assertThatIllegalArgumentException().isThrownBy(() -> decided(" ", "Décideur"));
        assertThatIllegalArgumentException().isThrownBy(() -> decided("Motifs.", ""));
        assertThat(decided("Motifs.", "Décideur").fields()).containsEntry("signataire", "Décideur");
    }

    @Test
    @Tag("R-REC-07")
    @DisplayName("R-REC-07: the ban on re-invoicing follows from a service not delivered, from nothing else")
    void ban() {
        assertThat(new ReinvoicingBanLetter(ORDER, MISSED).fields()).containsEntry("echeance", "20 septembre 2023");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReinvoicingBanLetter(ORDER, Ground.orderCancelled("Erreur de saisie")));
    }

    @Test
    @DisplayName("A ground names its deadline and text, or its motive")
    void grounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ground.noSolde("14 décembre 2023 à 14 h", "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Ground.soldeRejected(""));
        assertThat(Ground.soldeRejected("Facture sans montant").finding()).endsWith(" : Facture sans montant.");
        assertThat(Ground.noSolde("14 décembre 2023 à 14 h", "arrêté", "").finding())
                .contains("14 décembre 2023 à 14 h (arrêté)");
    }

    private static RecoveryDecisionLetter decided(String reasons, String author) {
        return new RecoveryDecisionLetter(
                ORDER, MISSED, "REC", "INF-2023-000001", DAY, "", reasons, PAID, DELAY, author);
    }
}
