package fr.sons.letter.api;

import fr.sons.kernel.ClientId;
import fr.sons.kernel.VendorId;
import fr.sons.party.api.Address;
import java.util.Objects;

/**
 * The addressee of a letter, as printed in the window of the envelope.
 *
 * @param partyId value of the {@link VendorId} or {@link ClientId}
 */
public record Recipient(RecipientKind kind, long partyId, String name, Address address) {

    public Recipient {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(address);
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A letter needs the name of its recipient");
        }
    }

    public static Recipient vendor(VendorId id, String name, Address address) {
        return new Recipient(RecipientKind.VENDOR, id.value(), name, address);
    }

    public static Recipient client(ClientId id, String name, Address address) {
        return new Recipient(RecipientKind.CLIENT, id.value(), name, address);
    }
}
