package fr.sons.calendar.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an open case may wait for until a milestone; each wait has an alarm that a publication moves (R-CAL-05). */
public enum CaseAlarm {
    ADVANCE(MilestoneKind.CLOTURE_AVANCE),
    SERVICE(MilestoneKind.FIN_PRESTATION),
    SOLDE(MilestoneKind.CLOTURE_SOLDE),
    /** R-SOL-04: FIN_MODIFICATION_SOLDE where there is one, else CLOTURE_SOLDE. */
    COMPLEMENTS(MilestoneKind.FIN_MODIFICATION_SOLDE, MilestoneKind.CLOTURE_SOLDE);

    private final List<MilestoneKind> kinds;

    CaseAlarm(MilestoneKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The deadline that sets this alarm: of the first kind that the dispositif has. */
    public Optional<Deadline> governing(Function<MilestoneKind, Optional<Deadline>> calendar) {
        return kinds.stream().flatMap(kind -> calendar.apply(kind).stream()).findFirst();
    }
}
