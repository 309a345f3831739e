package fr.sons.web.api.json;

import fr.sons.demo.api.DemoMove;
import java.time.Instant;
import java.util.List;

/** The time that counts, and the latest move of a demonstration's clock. */
public record HorlogeJson(Instant maintenant, boolean demonstration, DeplacementJson deplacement) {

    /** A move: how far it is, how many timers it played. */
    public record DeplacementJson(
            Instant origine,
            Instant cible,
            Instant atteint,
            boolean enCours,
            int echeancesJouees,
            int echecs,
            List<String> details) {

        public static DeplacementJson of(DemoMove m) {
            return new DeplacementJson(
                    m.origin(), m.target(), m.reached(), m.running(), m.executed(), m.failed(), m.failures());
        }
    }
}
