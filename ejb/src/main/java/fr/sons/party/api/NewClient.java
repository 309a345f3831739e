package fr.sons.party.api;

import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;

/** What is told of a final client to register it; the identifier may hold spaces. */
public record NewClient(
        ClientIdKind kind, String identifier, String name, Address address, String region, Couloir couloir) {}
