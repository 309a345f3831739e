package fr.sons.calendar.api;

/** Where a phase stands at an instant. */
public enum PhaseState {
    TO_OPEN("à venir"),
    OPEN("ouvert"),
    CLOSED("clôturé"),
    UNKNOWN("dates non connues");

    private final String label;

    PhaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
