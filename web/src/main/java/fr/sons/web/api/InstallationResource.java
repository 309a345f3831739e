package fr.sons.web.api;

import fr.sons.installation.api.Attestation;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.CaseRef;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.AttestationFin;
import fr.sons.web.api.json.InstallationJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The installation and its attestation (R-INS). */
@Path("/commandes/{ref}/attestation")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Prestation")
public class InstallationResource {
    @Inject
    private InstallationService installations;

    @Inject
    private Acts acts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Attester la fin de prestation (fournisseur)")
    public Response attest(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid AttestationFin demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            installations.attest(by, dossier, new Attestation(demande.dateFinPrestation(), demande.versionInstallee()));
            return InstallationJson.of(installations.view(by, dossier));
        });
    }
}
