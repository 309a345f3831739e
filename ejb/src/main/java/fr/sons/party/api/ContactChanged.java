package fr.sons.party.api;

import fr.sons.kernel.Caller;
import java.util.Optional;

/** News: a party wants its messages at another address. @param email the new one; empty when it has none any more */
public record ContactChanged(Caller by, PartyKind kind, long partyId, Optional<String> email) {}
