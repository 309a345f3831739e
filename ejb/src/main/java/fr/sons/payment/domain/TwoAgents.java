package fr.sons.payment.domain;

import fr.sons.kernel.Actor;
import fr.sons.kernel.Reason;
import java.util.Optional;

/** R-SOL-05: whoever accepts does not pay (« séparation de l’ordonnateur et du comptable »). */
public final class TwoAgents {

    public static final String RULE = "R-SOL-05";

    private TwoAgents() {}

    public static Optional<Reason> whyNot(String acceptedBy, Actor payer) {
        return acceptedBy.equals(payer.login())
                ? Optional.of(Reason.of(
                        RULE,
                        "meme-agent",
                        "Vous avez accepté cette demande : vous ne pouvez pas la payer.",
                        "Un autre agent payeur doit exécuter ce paiement."))
                : Optional.empty();
    }
}
