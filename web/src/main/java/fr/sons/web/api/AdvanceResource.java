package fr.sons.web.api;

import fr.sons.kernel.CaseRef;
import fr.sons.order.service.OrderService;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.CommandeJson;
import fr.sons.web.api.json.DemandeComplements;
import fr.sons.web.api.json.Motif;
import fr.sons.web.api.json.Reponse;
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

/** The advance of an order (R-CMD-06). */
@Path("/commandes/{ref}/avance")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Avance")
public class AdvanceResource {
    @Inject
    private OrderService orders;

    @Inject
    private Acts acts;

    @POST
    @Path("demande")
    @Operation(summary = "Demander l’avance (fournisseur)")
    public Response request(@PathParam("ref") String ref) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            orders.requestAdvance(by, dossier);
            return CommandeJson.of(orders.order(by, dossier));
        });
    }

    @POST
    @Path("acceptation")
    @Operation(summary = "Accepter l’avance (instructeur ASP)")
    public Response accept(@PathParam("ref") String ref) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            orders.acceptAdvance(by, dossier);
            return CommandeJson.of(orders.order(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("rejet")
    @Operation(summary = "Rejeter l’avance avec un motif (instructeur ASP)")
    public Response reject(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid Motif demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            orders.rejectAdvance(by, dossier, demande.motif());
            return CommandeJson.of(orders.order(by, dossier));
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
            orders.askAdvanceComplements(by, dossier, demande.manquant());
            return CommandeJson.of(orders.order(by, dossier));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("complements/reponse")
    @Operation(summary = "Répondre à la demande de compléments (fournisseur)")
    public Response complete(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid Reponse demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            orders.completeAdvance(by, dossier, demande.reponse());
            return CommandeJson.of(orders.order(by, dossier));
        });
    }
}
