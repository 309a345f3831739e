package fr.sons.web.api;

import fr.sons.payment.service.Payments;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.api.json.PaiementJson;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Payments to be made (R-SOL-05). */
@Path("/paiements")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Paiements")
public class PaymentsResource {
    @Inject
    private Payments payments;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(summary = "Paiements à exécuter")
    public PageJson<PaiementJson> toPay(
            @QueryParam("curseur") String cursor, @QueryParam("taille") @DefaultValue("50") String size) {
        return PageJson.of(payments.toPay(current.caller(), cursor, Texts.size(size)), PaiementJson::of);
    }

    /** Which payment was executed. */
    public record Executed(long id, String etat) {}

    @POST
    @Path("{id}/execution")
    @Operation(summary = "Exécuter un paiement (payeur ASP, autre agent que celui qui a accepté)")
    public Response pay(@PathParam("id") long id) {
        return acts.perform(by -> {
            payments.pay(by, id);
            return new Executed(id, "PAID");
        });
    }
}
