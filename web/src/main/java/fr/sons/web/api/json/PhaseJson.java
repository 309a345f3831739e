package fr.sons.web.api.json;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.PhaseStatus;
import java.util.function.Function;

/**
 * One phase of one scheme (R-STA-02).
 *
 * @param ouverture the milestone that opened or will open it; null when none is known
 * @param cloture the milestone that closed or will close it; null when none is known
 */
public record PhaseJson(
        String dispositif,
        String phase,
        String libelle,
        String etat,
        String enClair,
        EcheanceJson ouverture,
        EcheanceJson cloture) {

    /** @param explained a milestone with how its date was computed */
    public static PhaseJson of(PhaseStatus p, Function<Deadline, EcheanceJson> explained) {
        return new PhaseJson(
                p.dispositif(),
                p.phase().name(),
                p.phase().label(),
                p.state().name(),
                p.inWords(),
                p.opening().map(explained).orElse(null),
                p.closing().map(explained).orElse(null));
    }
}
