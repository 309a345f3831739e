package fr.sons.party.api;

import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;
import java.util.Optional;

/**
 * What is told of a final client to register it; the identifier may hold spaces.
 *
 * @param email where it wants its messages; empty when it is not known yet
 */
public record NewClient(
        ClientIdKind kind,
        String identifier,
        String name,
        Address address,
        String region,
        Couloir couloir,
        Optional<String> email) {

    /** A client whose e-mail address is not known yet. */
    public NewClient(
            ClientIdKind kind, String identifier, String name, Address address, String region, Couloir couloir) {
        this(kind, identifier, name, address, region, couloir, Optional.empty());
    }
}
