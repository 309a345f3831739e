package fr.sons.calendar.api;

/** How sure a fact of the programme is: read in a source, deduced from one, or shipped until somebody decides. */
public enum Certainty {
    CONFIRMED("confirmée"),
    INFERRED("déduite"),
    PROVISIONAL("provisoire");

    private final String label;

    Certainty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
