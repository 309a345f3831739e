package fr.sons.web.api;

import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Page;
import fr.sons.order.service.OrderService;
import fr.sons.programme.service.Programme;
import fr.sons.reopening.api.PassedCase;
import fr.sons.reopening.api.PassedFilter;
import fr.sons.reopening.api.ReopeningResult;
import fr.sons.reopening.service.Reopenings;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.DossierClosJson;
import fr.sons.web.api.json.DossiersClosJson;
import fr.sons.web.api.json.EcheanceJson;
import fr.sons.web.api.json.Reouverture;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cases that a passed deadline has ended, and their reopening after an extension, with a reason (R-CAL-06). */
@Path("/reouvertures")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Calendriers modificatifs")
public class ReopeningsResource {

    private static final String NO_BODY = "Le corps JSON de la demande manque.";

    @Inject
    private Reopenings reopenings;

    @Inject
    private OrderService orders;

    @Inject
    private Programme programme;

    @Inject
    private Calendars calendars;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(
            summary =
                    "Dossiers clos par une échéance (jalon : CLOTURE_AVANCE, FIN_PRESTATION ou CLOTURE_SOLDE), et ce qui"
                            + " empêche de les rouvrir maintenant")
    public DossiersClosJson list(
            @QueryParam("dispositif") String dispositif,
            @QueryParam("jalon") String milestone,
            @QueryParam("fournisseur") String vendor,
            @QueryParam("curseur") String cursor,
            @QueryParam("taille") @DefaultValue("50") String size) {
        Caller by = current.caller();
        PassedFilter filter = filter(dispositif, milestone, vendor);
        Page<PassedCase> page = reopenings.concerned(by, filter, cursor, Texts.size(size));
        Optional<EcheanceJson> awaited = reopenings
                .awaited(by, filter.dispositif(), filter.kind())
                .map(d -> EcheanceJson.of(d, calendars.explainVerdict(d, by.receivedAt())));
        Optional<String> interruption = calendars
                .interrupted(filter.dispositif(), filter.kind(), by.receivedAt())
                .flatMap(w -> w.interruption(by.receivedAt()));
        return DossiersClosJson.of(
                page,
                p -> DossierClosJson.of(p, awaited, interruption),
                reopenings.whyNot(by, filter.dispositif(), filter.kind()));
    }

    /** What became of one case. @param calcul how the date that the refusal names came about; empty where it names none */
    public record Resultat(String commande, boolean rouvert, String refus, List<String> calcul) {
        static Resultat of(ReopeningResult r) {
            return new Resultat(r.ref().value(), r.done(), r.refusal().orElse(null), r.calculation());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rouvrir tous les dossiers d’un filtre, 500 au plus, chacun pour lui-même (agents de l’ANS)")
    public Response reopenAll(@NotNull(message = NO_BODY) @Valid Reouverture demande) {
        PassedFilter filter = filter(demande.dispositif(), demande.jalon(), demande.fournisseur());
        return acts.perform(by -> reopenings.reopenAll(by, filter, demande.motif()).stream()
                .map(Resultat::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{ref}")
    @Operation(summary = "Rouvrir un dossier (agents de l’ANS)")
    public Response reopen(@PathParam("ref") String ref, @NotNull(message = NO_BODY) @Valid Reouverture demande) {
        MilestoneKind kind = kind(demande.jalon());
        return acts.perform(by -> {
            CaseRef dossier = Texts.ref(ref);
            requireNamed(by, dossier, demande);
            reopenings.reopen(by, dossier, kind, demande.motif());
            return Resultat.of(ReopeningResult.done(dossier));
        });
    }

    /** What the request says of the case besides its reference is true of it: nothing sent is passed over. */
    private void requireNamed(Caller by, CaseRef dossier, Reouverture demande) {
        Texts.filled(demande.fournisseur()).ifPresent(vendor -> {
            throw new BadValue("fournisseur", vendor, "Ce champ est celui d’une réouverture par filtre ; retirez-le.");
        });
        Texts.filled(demande.dispositif()).ifPresent(asked -> {
            String known = orders.order(by, dossier).dispositif();
            if (!known.equals(asked)) {
                throw new BadValue("dispositif", asked, "Ce dossier est du dispositif " + known + ".");
            }
        });
    }

    /** A dispositif that does not exist is not found, rather than one without such cases. */
    private PassedFilter filter(String dispositif, String milestone, String vendor) {
        String code =
                Texts.filled(dispositif).orElseThrow(() -> new BadValue("dispositif", "", "Indiquez le dispositif."));
        MilestoneKind kind = kind(milestone);
        programme.dispositif(code);
        return new PassedFilter(code, kind, Texts.filled(vendor));
    }

    private static MilestoneKind kind(String text) {
        return Texts.oneOf("jalon", text, MilestoneKind.class)
                .orElseThrow(() -> new BadValue("jalon", "", "Indiquez l’échéance dépassée."));
    }
}
