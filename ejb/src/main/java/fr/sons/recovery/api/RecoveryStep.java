package fr.sons.recovery.api;

import java.time.Instant;

/**
 * A proposal or a decision on a recovery (R-REC-03).
 *
 * @param by display name of the agent
 * @param recover whether the sums are to be taken back; otherwise the recovery is abandoned
 */
public record RecoveryStep(String by, Instant at, boolean recover, String reasons) {}
