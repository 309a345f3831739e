package fr.sons.calendar.api;

import java.util.Optional;

/**
 * One line of the panorama: a phase of a dispositif at an instant (R-STA-02).
 *
 * @param opening the milestone that opened or will open it, of the window that matters now
 * @param closing the milestone that closed or will close it
 * @param inWords the same in French: {@code ouvert jusqu’au 20 septembre 2023 inclus, dans 9 jours}
 */
public record PhaseStatus(
        String dispositif,
        Phase phase,
        PhaseState state,
        Optional<Deadline> opening,
        Optional<Deadline> closing,
        String inWords) {

    /** The same phase while the one it follows has not begun: {@code à venir, pas avant l’ouverture des commandes, le …}. */
    public PhaseStatus notBefore(Deadline beginning) {
        return new PhaseStatus(
                dispositif,
                phase,
                PhaseState.TO_OPEN,
                Optional.of(beginning),
                closing,
                PhaseState.TO_OPEN.label() + ", pas avant le " + beginning.inWords() + " ("
                        + beginning.kind().label() + ")");
    }

    /** The milestone whose date {@link #inWords} tells. */
    public Optional<Deadline> shown() {
        return state == PhaseState.TO_OPEN ? opening : closing;
    }
}
