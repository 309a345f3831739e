package fr.sons.party.api;

import java.util.Optional;

/**
 * What is told of a vendor to register it; the SIREN may hold spaces.
 *
 * @param email where it wants its messages; empty when it is not known yet
 */
public record NewVendor(String name, String siren, Address address, Optional<String> email) {

    /** A vendor whose e-mail address is not known yet. */
    public NewVendor(String name, String siren, Address address) {
        this(name, siren, address, Optional.empty());
    }
}
