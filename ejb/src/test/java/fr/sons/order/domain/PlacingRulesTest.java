package fr.sons.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Money;
import fr.sons.kernel.Reason;
import fr.sons.order.api.PlaceOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-CMD-01 to R-CMD-04, R-CMD-08: what may be ordered, by whom, for whom")
class PlacingRulesTest {

    private static final Instant RECEIVED = Instant.parse("2022-11-02T09:00:00Z");

    @Tag("R-CMD-01")
    @Tag("R-CMD-02")
    @ParameterizedTest(name = "signed {0}, suspended {1}: {2}")
    @CsvSource({
        "2022-09-01, , ",
        "2022-08-31, , ",
        "2022-02-15, , ",
        "2022-02-14, , R-CMD-02",
        "2022-10-31, 2022-11-01, R-REF-06",
        "2022-11-01, 2022-11-01, R-CMD-01",
        "2022-10-31, 2022-11-03, "
    })
    void theSolutionIsReferencedOnTheSignatureDay(LocalDate signed, LocalDate suspended, String rule) {
        assertThat(SolutionReferenced.whyNot(Samples.reference(true, suspended), signed, RECEIVED)
                        .map(Reason::rule))
                .isEqualTo(Optional.ofNullable(rule));
    }

    @Test
    @Tag("R-CMD-02")
    @DisplayName("R-CMD-02: the refusal shows how the first day that can be funded was counted")
    void theFirstSignatureDayIsExplained() {
        assertThat(SolutionReferenced.whyNot(Samples.reference(true, null), LocalDate.of(2022, 2, 14), RECEIVED)
                        .orElseThrow()
                        .calculation())
                .first()
                .isEqualTo("Point de départ : dépôt du dossier de preuves complet, le mercredi 15 juin 2022.");
    }

    @Test
    @Tag("R-REF-07")
    @DisplayName("R-REF-07: a reference without funding gives no payable order")
    void onlyFundedReferences() {
        assertThat(SolutionReferenced.whyNot(Samples.reference(false, null), LocalDate.of(2022, 10, 3), RECEIVED)
                        .map(Reason::rule))
                .contains("R-REF-07");
    }

    @Test
    @Tag("R-CMD-03")
    @DisplayName("R-CMD-03: the refusal names the order in the way only to its own vendor")
    void oneLiveOrderPerClient() {
        CaseRef own = CaseRef.of(1, "LGC", 7);
        assertThat(OneLiveOrderPerClient.whyNot(false, Optional.empty())).isEmpty();
        assertThat(OneLiveOrderPerClient.whyNot(true, Optional.of(own))
                        .orElseThrow()
                        .message())
                .contains(own.value());
        assertThat(OneLiveOrderPerClient.whyNot(true, Optional.empty())
                        .orElseThrow()
                        .message())
                .doesNotContain("SONS-V");
    }

    @Test
    @Tag("R-CMD-04")
    void theClientIsIdentifiedAsTheDispositifAsks() {
        assertThat(ClientKindAllowed.whyNot(ClientIdKind.FINESS, Samples.dispositif(ClientIdKind.FINESS)))
                .isEmpty();
        assertThat(ClientKindAllowed.whyNot(ClientIdKind.RPPS, Samples.dispositif(ClientIdKind.FINESS))
                        .map(Reason::rule))
                .contains("R-CMD-04");
    }

    @Tag("R-CMD-08")
    @ParameterizedTest(name = "{0} units, scenario “{1}”, mention {2}: {3}")
    @CsvSource({
        "1, Sur site, true, ",
        "0, Sur site, true, unites-nulles",
        "1, ' ', true, scenario-manquant",
        "1, Sur site, false, mention-manquante"
    })
    void thePurchaseOrderIsComplete(int units, String scenario, boolean mention, String refusal) {
        PlaceOrder command =
                new PlaceOrder(1, new ClientId(1), LocalDate.of(2022, 10, 3), "UNIQUE", units, scenario, mention);
        assertThat(PurchaseOrderComplete.whyNot(command).map(Reason::code)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    @Tag("R-CMD-08")
    void theAmountIsNotZero() {
        assertThat(PurchaseOrderComplete.whyNotPrice(Money.ofEuros("0.01"))).isEmpty();
        assertThat(PurchaseOrderComplete.whyNotPrice(Money.ZERO).map(Reason::code))
                .contains("montant-nul");
    }
}
