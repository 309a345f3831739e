package fr.sons.reminder.domain;

import fr.sons.calendar.api.MilestoneKind;
import fr.sons.party.api.PartyKind;
import java.util.List;

/** Who is reminded, and how many at a time. */
public enum Audience {
    VENDOR(PartyKind.VENDOR, 50),
    /** A client has at most one live order of a dispositif. */
    CLIENT(PartyKind.CLIENT, 5000);

    private final PartyKind kind;
    private final int chunk;

    Audience(PartyKind kind, int chunk) {
        this.kind = kind;
        this.chunk = chunk;
    }

    /** Vendors of both milestones; clients of the closing, which their signature must precede. */
    public static List<Audience> of(MilestoneKind milestone) {
        return milestone == MilestoneKind.CLOTURE_SOLDE ? List.of(VENDOR, CLIENT) : List.of(VENDOR);
    }

    public PartyKind kind() {
        return kind;
    }

    public int chunk() {
        return chunk;
    }
}
