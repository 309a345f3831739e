package fr.sons.web.api;

import fr.sons.kernel.CaseRef;
import fr.sons.solde.api.AttachedFile;
import fr.sons.solde.api.SubmitSolde;
import fr.sons.solde.service.SoldeService;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.DemandeComplements;
import fr.sons.web.api.json.DepotSolde;
import fr.sons.web.api.json.Motif;
import fr.sons.web.api.json.ReponseComplements;
import fr.sons.web.api.json.SoldeJson;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The solde request and its examination (R-SOL). */
@Path("/commandes/{ref}/solde")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Solde")
public class SoldeResource {
    @Inject
    private SoldeService soldes;

    @Inject
    private Acts acts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("depot")
    @Operation(summary = "Déposer la demande de solde avec la facture (fournisseur)")
    public Response submit(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid DepotSolde demande) {
        SubmitSolde command = new SubmitSolde(
                demande.numeroFacture(),
                demande.dateFacture(),
                Texts.amount("montantHt", demande.montantHt()),
                demande.facture().nom(),
                demande.facture().octets("facture"));
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            soldes.submit(by, dossier, command);
            return SoldeJson.of(soldes.view(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("complements")
    @Operation(summary = "Demander des compléments (instructeur ASP)")
    public Response askComplements(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid DemandeComplements demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            soldes.requestComplements(by, dossier, demande.manquant());
            return SoldeJson.of(soldes.view(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("complements/reponse")
    @Operation(summary = "Répondre à la demande de compléments (fournisseur)")
    public Response complete(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid ReponseComplements demande) {
        Optional<AttachedFile> piece =
                Optional.ofNullable(demande.piece()).map(f -> new AttachedFile(f.nom(), f.octets("piece")));
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            soldes.complete(by, dossier, demande.reponse(), piece);
            return SoldeJson.of(soldes.view(by, dossier));
        });
    }

    @POST
    @Path("acceptation")
    @Operation(summary = "Accepter le solde (instructeur ASP)")
    public Response accept(@PathParam("ref") String ref) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            soldes.accept(by, dossier);
            return SoldeJson.of(soldes.view(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("rejet")
    @Operation(summary = "Rejeter le solde avec un motif (instructeur ASP)")
    public Response reject(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid Motif demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            soldes.reject(by, dossier, demande.motif());
            return SoldeJson.of(soldes.view(by, dossier));
        });
    }
}
