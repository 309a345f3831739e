package fr.sons.recovery.domain;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.Reason;
import fr.sons.kernel.time.Paris;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rules of the recovery, each with its id and its reason in French. */
public enum RecoveryRule {
    OBSERVED_IN_TIME("R-REC-02", f -> !Paris.date(f.receivedAt()).isAfter(f.observationsDue()), f -> Reason.of(
                    "R-REC-02",
                    "observations-hors-delai",
                    "Observations non recevables : le délai pour répondre a pris fin le "
                            + FrenchDates.date(f.observationsDue()) + " à minuit ; les vôtres ont été reçues le "
                            + FrenchDates.instant(f.receivedAt()) + ".",
                    "Vous pourrez former un recours contre la décision.")
            .explained(f.observationsCalculation())),
    TWO_AGENTS(
            "R-REC-03",
            f -> f.proposedBy().map(p -> !p.equals(f.actor().login())).orElse(true),
            f -> Reason.of(
                    "R-REC-03",
                    "decideur-proposant",
                    "Vous avez proposé cette décision : un autre agent doit la prendre.",
                    "Laissez ce dossier à un autre décideur."));

    private final String id;
    private final Predicate<RecoveryFacts> holds;
    private final Function<RecoveryFacts, Reason> reason;

    RecoveryRule(String id, Predicate<RecoveryFacts> holds, Function<RecoveryFacts, Reason> reason) {
        this.id = id;
        this.holds = holds;
        this.reason = reason;
    }

    /** Id in the rule book. */
    public String id() {
        return id;
    }

    public Optional<Reason> whyNot(RecoveryFacts facts) {
        return holds.test(facts) ? Optional.empty() : Optional.of(reason.apply(facts));
    }
}
