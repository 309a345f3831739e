package fr.sons.party.api;

import fr.sons.kernel.VendorId;

/** A vendor (« fournisseur ») as others see it. */
public record VendorView(VendorId id, String name, String siren, Address address) {}
