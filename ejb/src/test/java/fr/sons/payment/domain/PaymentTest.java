package fr.sons.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.api.PaymentState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R-SOL-05, R-SOL-06: a payment needs two agents and is made once")
class PaymentTest {

    private static final Caller EXAMINER = agent("instructeur", Role.ASP_EXAMINER);
    private static final Caller PAYER = agent("payeur", Role.ASP_PAYER);

    private final Payment payment = new Payment(
            EXAMINER,
            CaseRef.of(1, "LGC", 1),
            PaymentKind.ADVANCE,
            new VendorId(1),
            "MDV-LGC-VA1",
            Money.ofEuros("262.50"));

    @Test
    @Tag("R-SOL-05")
    void theOneWhoAcceptedDoesNotPay() {
        Caller same = agent("instructeur", Role.ASP_PAYER);
        assertThat(payment.whyNotPay(same.actor()).orElseThrow().rule()).isEqualTo("R-SOL-05");
        assertThatThrownBy(() -> payment.pay(same))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason().code()).isEqualTo("meme-agent"));
        assertThat(payment.state()).isEqualTo(PaymentState.TO_PAY);
    }

    @Test
    @Tag("R-SOL-05")
    void anotherAgentPays() {
        assertThat(payment.whyNotPay(PAYER.actor())).isEmpty();
        payment.pay(PAYER);
        assertThat(payment.state()).isEqualTo(PaymentState.PAID);
    }

    @Tag("R-SOL-06")
    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "PAY, PAY, deja-paye",
        "PAY, WITHDRAW, deja-paye",
        "WITHDRAW, PAY, paiement-retire",
        "WITHDRAW, WITHDRAW, paiement-retire"
    })
    void leavesTheQueueOnce(PaymentMove first, PaymentMove second, String refusal) {
        make(first);
        assertThatThrownBy(() -> make(second))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason().code()).isEqualTo(refusal));
        assertThat(payment.state()).isEqualTo(first.to());
    }

    private void make(PaymentMove move) {
        switch (move) {
            case PAY -> payment.pay(PAYER);
            case WITHDRAW -> payment.withdraw();
        }
    }

    private static Caller agent(String login, Role role) {
        return new Caller(
                new Actor(login, login, role, Optional.empty(), Optional.empty()),
                Instant.parse("2022-11-02T09:00:00Z"),
                "essai");
    }
}
