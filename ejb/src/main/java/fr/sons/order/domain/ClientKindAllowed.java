package fr.sons.order.domain;

import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Reason;
import fr.sons.programme.api.DispositifView;
import java.util.Optional;
import java.util.stream.Collectors;

/** R-CMD-04: the client is identified the way the dispositif asks for (FINESS, RPPS or SIRET). */
public final class ClientKindAllowed {

    public static final String RULE = "R-CMD-04";

    private ClientKindAllowed() {}

    public static Optional<Reason> whyNot(ClientIdKind kind, DispositifView dispositif) {
        if (dispositif.clientKinds().contains(kind)) {
            return Optional.empty();
        }
        String allowed =
                dispositif.clientKinds().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return Optional.of(Reason.of(
                RULE,
                "client-non-eligible",
                "Ce client est identifié par un numéro " + kind.name() + " ; le dispositif " + dispositif.code()
                        + " est ouvert aux clients identifiés par : " + allowed + ".",
                "Choisissez un client éligible, ou le dispositif qui lui correspond."));
    }
}
