package fr.sons.payment.domain;

import fr.sons.kernel.Reason;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.api.PaymentState;
import java.util.Optional;

/** The transition table of a payment: both moves start from {@code TO_PAY}, once and for all (R-SOL-06). */
public enum PaymentMove {
    PAY(PaymentState.PAID),
    WITHDRAW(PaymentState.WITHDRAWN);

    public static final String RULE = "R-SOL-06";

    private final PaymentState to;

    PaymentMove(PaymentState to) {
        this.to = to;
    }

    public PaymentState to() {
        return to;
    }

    /** Why a payment of that kind in that state cannot make this move; empty when it can. */
    public Optional<Reason> whyNotFrom(PaymentState state, PaymentKind kind) {
        return switch (state) {
            case TO_PAY -> Optional.empty();
            case PAID ->
                Optional.of(Reason.of(
                        RULE,
                        "deja-paye",
                        kind.label() + " : déjà payé. Un paiement n’est jamais fait deux fois.",
                        "Consultez les paiements du dossier."));
            case WITHDRAWN ->
                Optional.of(Reason.of(
                        RULE,
                        "paiement-retire",
                        kind.label() + " : paiement retiré, le dossier est terminé.",
                        "Consultez l’historique du dossier."));
        };
    }
}
