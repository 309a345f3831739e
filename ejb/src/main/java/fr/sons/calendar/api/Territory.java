package fr.sons.calendar.api;

/**
 * Where a time limit ends, as far as public holidays are concerned. Time limits of national administrations follow {@link
 * #NATIONAL}; the two others are for who works or is sued in the three departments of the local law (code du travail,
 * art. L. 3134-13).
 */
public enum Territory {
    NATIONAL("jours fériés nationaux"),
    /** Bas-Rhin, Haut-Rhin and Moselle: 26 December too. */
    ALSACE_MOSELLE("jours fériés d’Alsace-Moselle"),
    /** There, a commune with a Protestant temple or a mixed church: Good Friday too. */
    ALSACE_MOSELLE_WITH_TEMPLE("jours fériés d’Alsace-Moselle, commune ayant un temple protestant ou une église mixte");

    private final String label;

    Territory(String label) {
        this.label = label;
    }

    /** Which holidays, in French. */
    public String label() {
        return label;
    }

    boolean keepsSaintStephen() {
        return this != NATIONAL;
    }

    boolean keepsGoodFriday() {
        return this == ALSACE_MOSELLE_WITH_TEMPLE;
    }
}
