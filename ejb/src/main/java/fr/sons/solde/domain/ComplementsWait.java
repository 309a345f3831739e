package fr.sons.solde.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * From this instant on complements of a solde are awaited, or no longer: each is kept, so that which date bound them on any day
 * can be told (R-CAL-04, R-SOL-04).
 */
@Embeddable
public class ComplementsWait {

    @Column(name = "turned_at")
    private Instant at;

    private boolean awaited;

    protected ComplementsWait() {}

    ComplementsWait(Instant at, boolean awaited) {
        this.at = at;
        this.awaited = awaited;
    }

    /** Since when complements were awaited at an instant; empty where none were. @param turns in their order */
    static Optional<Instant> at(Instant at, List<ComplementsWait> turns) {
        return turns.stream()
                .filter(w -> !w.at.isAfter(at))
                .reduce((earlier, later) -> later)
                .filter(w -> w.awaited)
                .map(w -> w.at);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComplementsWait wait && at.equals(wait.at) && awaited == wait.awaited;
    }

    @Override
    public int hashCode() {
        return Objects.hash(at, awaited);
    }
}
