package fr.sons.calendar.api;

import java.util.Arrays;
import java.util.Optional;

/** The phases of a dispositif, as the programme's own panorama names them (R-STA-02). */
public enum Phase {
    REFERENCEMENT("Référencement", MilestoneKind.OUVERTURE_REFERENCEMENT, MilestoneKind.CLOTURE_REFERENCEMENT),
    PREUVES("Dépôt des preuves", MilestoneKind.OUVERTURE_PREUVES, MilestoneKind.CLOTURE_PREUVES),
    COMMANDE("Commandes", MilestoneKind.OUVERTURE_COMMANDE, MilestoneKind.CLOTURE_COMMANDE),
    AVANCE("Demandes d’avance", MilestoneKind.OUVERTURE_AVANCE, MilestoneKind.CLOTURE_AVANCE),
    PRESTATION("Installations", null, MilestoneKind.FIN_PRESTATION),
    SOLDE("Demandes de solde", MilestoneKind.OUVERTURE_SOLDE, MilestoneKind.CLOTURE_SOLDE);

    private final String label;
    private final MilestoneKind opening;
    private final MilestoneKind closing;

    Phase(String label, MilestoneKind opening, MilestoneKind closing) {
        this.label = label;
        this.opening = opening;
        this.closing = closing;
    }

    /** The phase that a milestone closes. */
    public static Phase closedBy(MilestoneKind closing) {
        return Arrays.stream(values())
                .filter(phase -> phase.closing == closing)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(closing + " closes no phase"));
    }

    public String label() {
        return label;
    }

    public Optional<MilestoneKind> opening() {
        return Optional.ofNullable(opening);
    }

    public MilestoneKind closing() {
        return closing;
    }

    /** The phase that has begun before this one does: nothing is ordered before solutions are referenced. */
    public Optional<Phase> follows() {
        return switch (this) {
            case REFERENCEMENT -> Optional.empty();
            case PREUVES, COMMANDE -> Optional.of(REFERENCEMENT);
            case AVANCE, PRESTATION -> Optional.of(COMMANDE);
            case SOLDE -> Optional.of(AVANCE);
        };
    }
}
