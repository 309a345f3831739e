package fr.sons.installation.domain;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.installation.api.Attestation;
import fr.sons.kernel.Reason;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** R-INS-03: the attestation states a version and a completion date, not in the future and not before the order. */
public final class AttestationPlausible {

    public static final String RULE = "R-INS-03";
    private static final int MAX_VERSION = 60;

    private AttestationPlausible() {}

    public static Optional<Reason> whyNot(Attestation attestation, LocalDate orderSignedOn, Instant receivedAt) {
        LocalDate completed = attestation.completedOn();
        if (completed == null) {
            return reason(
                    "date-achevement-manquante",
                    "L’attestation doit indiquer la date d’achèvement.",
                    "Indiquez la date.");
        }
        if (completed.isAfter(Paris.date(receivedAt))) {
            return reason(
                    "date-achevement-future",
                    "La date d’achèvement, le " + FrenchDates.date(completed) + ", est dans le futur.",
                    "Attestez une fois la prestation achevée.");
        }
        if (completed.isBefore(orderSignedOn)) {
            return reason(
                    "date-achevement-avant-commande",
                    "La date d’achèvement, le " + FrenchDates.date(completed) + ", précède la commande, signée le "
                            + FrenchDates.date(orderSignedOn) + ".",
                    "Vérifiez la date.");
        }
        String version = attestation.versionInstalled() == null
                ? ""
                : attestation.versionInstalled().strip();
        if (version.isEmpty() || version.length() > MAX_VERSION) {
            return reason(
                    "version-manquante",
                    "L’attestation doit indiquer la version installée, en " + MAX_VERSION + " caractères au plus.",
                    "Indiquez la version.");
        }
        return Optional.empty();
    }

    private static Optional<Reason> reason(String code, String message, String todo) {
        return Optional.of(Reason.of(RULE, code, message, todo));
    }
}
