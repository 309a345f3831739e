package fr.sons.party.api;

/** What is told of a vendor to register it; the SIREN may hold spaces. */
public record NewVendor(String name, String siren, Address address) {}
