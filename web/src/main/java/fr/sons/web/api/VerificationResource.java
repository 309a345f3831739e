package fr.sons.web.api;

import fr.sons.kernel.CaseRef;
import fr.sons.verification.api.OpenVerification;
import fr.sons.verification.api.SignVa;
import fr.sons.verification.service.VerificationService;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.NouvelleReserve;
import fr.sons.web.api.json.OuvertureVerification;
import fr.sons.web.api.json.Reponse;
import fr.sons.web.api.json.SignatureVerification;
import fr.sons.web.api.json.VerificationJson;
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

/** The client's verification: reserves and signature (R-VA). */
@Path("/commandes/{ref}/verification")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Vérification d’aptitude")
public class VerificationResource {
    @Inject
    private VerificationService verifications;

    @Inject
    private Acts acts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("ouverture")
    @Operation(summary = "Soumettre la prestation à la vérification (fournisseur)")
    public Response open(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid OuvertureVerification demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            verifications.open(by, dossier, new OpenVerification(demande.versionInstallee()));
            return VerificationJson.of(verifications.view(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("reserves")
    @Operation(summary = "Émettre une réserve (client)")
    public Response raise(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid NouvelleReserve demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            verifications.raiseReserve(by, dossier, demande.description());
            return VerificationJson.of(verifications.view(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("reserves/{numero}/reponse")
    @Operation(summary = "Répondre à une réserve (fournisseur)")
    public Response answer(
            @PathParam("ref") String ref,
            @PathParam("numero") int numero,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid Reponse demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            verifications.answerReserve(by, dossier, numero, demande.reponse());
            return VerificationJson.of(verifications.view(by, dossier));
        });
    }

    @POST
    @Path("reserves/{numero}/levee")
    @Operation(summary = "Lever une réserve (client)")
    public Response lift(@PathParam("ref") String ref, @PathParam("numero") int numero) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            verifications.liftReserve(by, dossier, numero);
            return VerificationJson.of(verifications.view(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("signature")
    @Operation(summary = "Signer la vérification d’aptitude (client)")
    public Response sign(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid SignatureVerification demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            verifications.sign(
                    by, dossier, new SignVa(demande.signataire(), demande.qualite(), demande.adresseMssante()));
            return VerificationJson.of(verifications.view(by, dossier));
        });
    }
}
