package fr.sons.calendar.api;

/** Where an amendment stands (« calendrier modificatif »). */
public enum AmendmentState {
    DRAFT("Projet"),
    PUBLISHED("Publié"),
    ABANDONED("Abandonné");

    private final String label;

    AmendmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
