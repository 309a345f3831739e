package fr.sons.verification.api;

/**
 * The vendor announces that the service can be verified, before or without an attestation.
 *
 * @param versionInstalled version of the solution installed at the client's (R-VA-03)
 */
public record OpenVerification(String versionInstalled) {}
