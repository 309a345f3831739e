package fr.sons.kernel;

import java.util.Optional;

/**
 * Who acts, in which capacity, and for which party.
 *
 * @param login account name, or {@code "système"}
 * @param name name shown to others
 * @param role capacity (R-SEC-01)
 * @param vendorId the vendor acted for; present exactly when the role is {@link Role#VENDOR}
 * @param clientId the final client acted for; present exactly when the role is {@link Role#CLIENT}
 */
public record Actor(String login, String name, Role role, Optional<VendorId> vendorId, Optional<ClientId> clientId) {

    public static final Actor SYSTEM = new Actor("système", "Système", Role.SYSTEM, Optional.empty(), Optional.empty());

    public Actor {
        if (vendorId.isPresent() != (role == Role.VENDOR) || clientId.isPresent() != (role == Role.CLIENT)) {
            throw new IllegalArgumentException("An actor of role " + role + " must name its own party and no other");
        }
    }

    public boolean isSystem() {
        return role == Role.SYSTEM;
    }
}
