package fr.sons.programme.api;

import fr.sons.calendar.api.Certainty;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;
import fr.sons.kernel.Rate;
import java.util.Optional;
import java.util.Set;

/**
 * A funding scheme (« dispositif »).
 *
 * @param couloir name of its {@link Couloir}
 * @param clientKinds the identifiers by which its final clients are known
 * @param proofProvisional the proof is not known publicly
 * @param advanceRate empty while no rate is configured: no order can then be taken
 * @param rateProvisional the rate is not known publicly
 * @param certainty of the legal basis
 */
public record DispositifView(
        String code,
        int wave,
        String couloir,
        String category,
        String label,
        Set<ClientIdKind> clientKinds,
        AcceptanceProof proof,
        boolean proofProvisional,
        Optional<Rate> advanceRate,
        boolean rateProvisional,
        String legalBasis,
        Certainty certainty) {

    /** What it is called where several are named: both waves fund the same software. Some say their wave by themselves. */
    public String labelWithWave() {
        return label.contains("vague") ? label : label + " (vague " + wave + ")";
    }

    /** The lane of care in French. */
    public String couloirLabel() {
        return Couloir.valueOf(couloir).label();
    }

    /** Whether anything here still waits for a published figure. */
    public boolean provisional() {
        return proofProvisional || rateProvisional || certainty == Certainty.PROVISIONAL;
    }
}
