package fr.sons.web.act;

import fr.sons.installation.api.Attestation;
import fr.sons.installation.service.InstallationService;
import fr.sons.verification.api.OpenVerification;
import fr.sons.verification.service.VerificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Acts of the vendor that say the service is there: the attestation, and the call to verify it. */
@ApplicationScoped
public class InstallationActs implements ActCatalogue.Provider {

    @Inject
    private InstallationService installations;

    @Inject
    private VerificationService verifications;

    @Override
    public List<Act> acts() {
        return List.of(attest(), open());
    }

    private Act attest() {
        return Act.asking(
                "attester-fin-prestation",
                "Attester la fin de prestation",
                "Attester la fin de prestation",
                "Vous attestez auprès de l’ASP que la prestation est complète. Le délai de fin de prestation est alors tenu :"
                        + " la demande de solde peut suivre jusqu’à la clôture du guichet. Le client est invité à vérifier.",
                "L’attestation de fin de prestation est reçue.",
                List.of(
                        Field.date(
                                "completedOn",
                                "Date de fin de la prestation",
                                "Jour/mois/année, par exemple 08/09/2023 ; ni avant la commande, ni dans l’avenir."),
                        Field.text(
                                "version",
                                "Version installée",
                                "Telle que le client peut la lire, par exemple 4.2.1.")),
                (by, ref, a) ->
                        installations.attest(by, ref, new Attestation(a.date("completedOn"), a.text("version"))));
    }

    private Act open() {
        return Act.asking(
                "ouvrir-verification",
                "Annoncer la prestation à vérifier",
                "Annoncer la prestation",
                "Le client final est invité à vérifier l’installation, puis à émettre ses réserves ou à signer.",
                "Le client final est invité à vérifier.",
                List.of(Field.text(
                        "version", "Version installée", "Telle que le client peut la lire, par exemple 4.2.1.")),
                (by, ref, a) -> verifications.open(by, ref, new OpenVerification(a.text("version"))));
    }
}
