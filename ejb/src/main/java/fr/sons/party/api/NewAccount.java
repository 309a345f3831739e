package fr.sons.party.api;

import fr.sons.kernel.Actor;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import java.util.Optional;

/**
 * An account to open.
 *
 * @param password in clear, hashed at once and never kept
 * @param displayName a function rather than a person where possible
 * @param vendorId present exactly for {@link Role#VENDOR}
 * @param clientId present exactly for {@link Role#CLIENT}
 * @param demo a demonstration account, refused by production
 */
public record NewAccount(
        String login,
        String password,
        String displayName,
        Role role,
        Optional<VendorId> vendorId,
        Optional<ClientId> clientId,
        boolean demo) {

    /** An account of an agent of the State, the administrator or the auditor. */
    public static NewAccount agent(String login, String password, String displayName, Role role, boolean demo) {
        return new NewAccount(login, password, displayName, role, Optional.empty(), Optional.empty(), demo);
    }

    /** An account of a vendor's user. */
    public static NewAccount vendor(String login, String password, String displayName, VendorId vendor, boolean demo) {
        return new NewAccount(login, password, displayName, Role.VENDOR, Optional.of(vendor), Optional.empty(), demo);
    }

    /** An account of a final client's signatory. */
    public static NewAccount client(String login, String password, String displayName, ClientId client, boolean demo) {
        return new NewAccount(login, password, displayName, Role.CLIENT, Optional.empty(), Optional.of(client), demo);
    }

    /** The actor that this account will act as. */
    public Actor actor() {
        return new Actor(login, displayName, role, vendorId, clientId);
    }

    /** Says everything but the password, which must reach no log. */
    @Override
    public String toString() {
        return "NewAccount[" + login + ", " + role + (demo ? ", demo]" : "]");
    }
}
