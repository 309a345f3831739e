package fr.sons.web.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.order.api.OrderFilter;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.PlaceOrder;
import fr.sons.order.service.OrderSearch;
import fr.sons.order.service.OrderService;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.CommandeJson;
import fr.sons.web.api.json.DossierJson;
import fr.sons.web.api.json.Motif;
import fr.sons.web.api.json.NouvelleCommande;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders: placing, finding, reading one with all that concerns it. */
@Path("/commandes")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Commandes")
public class OrdersResource {
    @Inject
    private OrderService orders;

    @Inject
    private OrderSearch search;

    @Inject
    private CaseFile file;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(summary = "Liste des commandes, de la plus récente à la plus ancienne")
    public PageJson<CommandeJson> list(
            @QueryParam("texte") String text,
            @QueryParam("dispositif") String dispositif,
            @QueryParam("etat") String state,
            @QueryParam("couloir") String couloir,
            @QueryParam("curseur") String cursor,
            @QueryParam("taille") @DefaultValue("50") String size) {
        OrderState wanted = Texts.oneOf("etat", state, OrderState.class).orElse(null);
        return PageJson.of(
                search.search(
                        current.caller(), OrderFilter.of(text, dispositif, wanted, couloir), cursor, Texts.size(size)),
                CommandeJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Passer une commande (fournisseur)")
    public Response place(@NotNull(message = "Le corps JSON de la demande manque.") @Valid NouvelleCommande demande) {
        return acts.create(
                by -> CommandeJson.of(orders.place(
                        by,
                        new PlaceOrder(
                                demande.referencement(),
                                new ClientId(demande.client()),
                                demande.dateSignature(),
                                demande.bande(),
                                demande.unites(),
                                demande.scenario(),
                                demande.mentionPriseEnCharge()))),
                created -> "/api/v1/commandes/" + created.reference());
    }

    @GET
    @Path("{ref}")
    @Operation(summary = "Une commande et tout son dossier : actes possibles, journal, écritures, courriers")
    public DossierJson get(@PathParam("ref") String ref) {
        return file.of(current.caller(), Texts.ref(ref));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{ref}/annulation")
    @Operation(summary = "Annuler la commande")
    public Response cancel(
            @PathParam("ref") String ref,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid Motif demande) {
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            orders.cancel(by, dossier, demande.motif());
            return CommandeJson.of(orders.order(by, dossier));
        });
    }
}
