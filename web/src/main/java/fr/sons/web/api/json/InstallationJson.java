package fr.sons.web.api.json;

import fr.sons.installation.api.InstallationView;
import java.time.Instant;
import java.time.LocalDate;

/** The installation of a case. */
public record InstallationJson(
        String etat,
        String libelleEtat,
        Instant echeanceTenueLe,
        LocalDate dateFinPrestation,
        String versionInstallee) {

    public static InstallationJson of(InstallationView i) {
        return new InstallationJson(
                i.state().name(),
                i.state().label(),
                i.keptAt().orElse(null),
                i.completedOn().orElse(null),
                i.versionInstalled().orElse(null));
    }
}
