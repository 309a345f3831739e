package fr.sons.recovery.api;

import java.util.Optional;

/** Which recoveries to list; everything empty lists all that the caller may see. */
public record RecoveryFilter(
        Optional<RecoveryState> state, Optional<RecoveryCause> cause, Optional<String> dispositif) {

    public static final RecoveryFilter ALL = new RecoveryFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
