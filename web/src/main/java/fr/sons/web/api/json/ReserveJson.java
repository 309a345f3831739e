package fr.sons.web.api.json;

import fr.sons.verification.api.ReserveView;
import java.time.Instant;

/** A reserve raised by the client. */
public record ReserveJson(
        int numero,
        String etat,
        String libelleEtat,
        String description,
        Instant emiseLe,
        String reponse,
        Instant reponduLe,
        Instant leveeLe) {

    public static ReserveJson of(ReserveView r) {
        return new ReserveJson(
                r.number(),
                r.state().name(),
                r.state().label(),
                r.description(),
                r.raisedAt(),
                r.answer().orElse(null),
                r.answeredAt().orElse(null),
                r.liftedAt().orElse(null));
    }
}
