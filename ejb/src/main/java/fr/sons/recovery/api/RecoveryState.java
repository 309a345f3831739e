package fr.sons.recovery.api;

/** Where a recovery stands. */
public enum RecoveryState {
    /** The vendor was told and may answer (R-REC-02). */
    CONTRADICTORY("Phase contradictoire"),
    TO_PROPOSE("Proposition à établir"),
    PROPOSED("À décider"),
    DECIDED("Recouvrement prononcé"),
    ABANDONED("Abandonné");

    private final String label;

    RecoveryState(String label) {
        this.label = label;
    }

    /** The state in French, as screens show it. */
    public String label() {
        return label;
    }

    /** Whether something is still to be done before an outcome. */
    public boolean isOpen() {
        return this != DECIDED && this != ABANDONED;
    }
}
