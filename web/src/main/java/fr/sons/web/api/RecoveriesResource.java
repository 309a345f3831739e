package fr.sons.web.api;

import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.Presentation;
import fr.sons.recovery.api.RecoveryCause;
import fr.sons.recovery.api.RecoveryFilter;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.NotificationDecision;
import fr.sons.web.api.json.Observations;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.api.json.PropositionRecouvrement;
import fr.sons.web.api.json.RecouvrementJson;
import fr.sons.web.api.problem.BadValue;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recoveries: the vendor's observations, a proposal, another agent's decision (R-REC). */
@Path("/recouvrements")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Recouvrements")
public class RecoveriesResource {
    @Inject
    private RecoveryService recoveries;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(summary = "Liste des recouvrements")
    public PageJson<RecouvrementJson> list(
            @QueryParam("etat") String state,
            @QueryParam("cause") String cause,
            @QueryParam("curseur") String cursor,
            @QueryParam("taille") @DefaultValue("50") String size) {
        RecoveryFilter filter = new RecoveryFilter(
                Texts.oneOf("etat", state, RecoveryState.class),
                Texts.oneOf("cause", cause, RecoveryCause.class),
                Optional.empty());
        return PageJson.of(recoveries.search(current.caller(), filter, cursor, Texts.size(size)), RecouvrementJson::of);
    }

    @GET
    @Path("{reference}")
    @Operation(summary = "Un recouvrement")
    public RecouvrementJson get(@PathParam("reference") String reference) {
        return RecouvrementJson.of(recoveries.view(current.caller(), reference));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{reference}/observations")
    @Operation(summary = "Présenter des observations (fournisseur)")
    public Response observe(
            @PathParam("reference") String reference,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid Observations demande) {
        return acts.perform(by -> {
            recoveries.observe(by, reference, demande.texte());
            return RecouvrementJson.of(recoveries.view(by, reference));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{reference}/proposition")
    @Operation(summary = "Proposer de recouvrer ou d’abandonner (contrôleur ANS)")
    public Response propose(
            @PathParam("reference") String reference,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid PropositionRecouvrement demande) {
        return acts.perform(by -> {
            recoveries.propose(by, reference, demande.recouvrer(), demande.motifs());
            return RecouvrementJson.of(recoveries.view(by, reference));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{reference}/decision")
    @Operation(summary = "Décider (décideur ANS, autre agent que celui qui a proposé)")
    public Response decide(
            @PathParam("reference") String reference,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid PropositionRecouvrement demande) {
        return acts.perform(by -> {
            recoveries.decide(by, reference, demande.recouvrer(), demande.motifs());
            return RecouvrementJson.of(recoveries.view(by, reference));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{reference}/notification")
    @Operation(
            summary = "Inscrire la notification de la décision (contrôleur ANS) : le délai de recours en court ;"
                    + " déjà inscrite, elle n’est remplacée qu’avec le motif de la rectification et"
                    + " la révision lue du recouvrement")
    public Response notified(
            @PathParam("reference") String reference,
            @NotNull(message = "Le corps JSON de la demande manque.") @Valid NotificationDecision demande) {
        Presentation presentation = Texts.oneOf("issue", demande.issue(), Presentation.class)
                .orElseThrow(() -> new BadValue("issue", "", "Indiquez l’issue : HANDED_OVER, REFUSED ou ABSENT."));
        Optional<NotedDelivery.Correction> correction = correction(demande);
        return acts.perform(by -> {
            recoveries.noteDelivery(
                    by,
                    reference,
                    new NotedDelivery(
                            demande.presenteeLe(), presentation, Optional.ofNullable(demande.retireeLe()), correction));
            return RecouvrementJson.of(recoveries.view(by, reference));
        });
    }

    private static Optional<NotedDelivery.Correction> correction(NotificationDecision sent) {
        Optional<String> why = Texts.filled(sent.rectification());
        if (why.isPresent() && sent.revision() == null) {
            throw new BadValue("revision", "", "Indiquez la révision du recouvrement que vous avez lue.");
        } else if (why.isEmpty() && sent.revision() != null) {
            throw new BadValue("rectification", sent.rectification(), "Indiquez le motif de la rectification.");
        }
        return why.map(reason -> new NotedDelivery.Correction(sent.revision(), reason));
    }
}
