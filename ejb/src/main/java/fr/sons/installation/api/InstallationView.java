package fr.sons.installation.api;

import fr.sons.kernel.CaseRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An installation as others see it.
 *
 * @param keptAt when the act that kept the deadline was received: the attestation or the solde request
 * @param completedOn completion date stated by the attestation
 */
public record InstallationView(
        CaseRef ref,
        String dispositif,
        InstallationState state,
        Optional<Instant> keptAt,
        Optional<LocalDate> completedOn,
        Optional<String> versionInstalled) {}
