package fr.sons.installation.api;

import java.time.LocalDate;

/** What an attestation states: when the service was complete, and which version is installed (R-INS-03). */
public record Attestation(LocalDate completedOn, String versionInstalled) {}
