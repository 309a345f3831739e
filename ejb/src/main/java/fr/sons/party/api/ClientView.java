package fr.sons.party.api;

import fr.sons.kernel.ClientId;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;

/**
 * A final client (« client final ») as others see it.
 *
 * @param region administrative region, in French
 * @param couloir name of the {@link Couloir} it belongs to
 */
public record ClientView(
        ClientId id,
        ClientIdKind kind,
        String identifier,
        String name,
        Address address,
        String region,
        String couloir) {

    /** The lane of care in French. */
    public String couloirLabel() {
        return Couloir.valueOf(couloir).label();
    }
}
