package fr.sons.web.api;

import fr.sons.demo.api.DemoClockView;
import fr.sons.demo.service.DemoClock;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Role;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.DeplacementHorloge;
import fr.sons.web.api.json.HorlogeJson;
import fr.sons.web.api.json.HorlogeJson.DeplacementJson;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The business clock; an administrator moves it forward in a demonstration. */
@Path("/horloge")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Horloge")
public class ClockResource {

    @Inject
    private DemoClock clock;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(summary = "L’heure qui fait foi et, en démonstration, l’avancement du dernier déplacement")
    public HorlogeJson now() {
        return state(current.caller());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("deplacement")
    @Operation(
            summary = "Avancer l’horloge de démonstration (administrateur) ; les échéances se jouent en arrière-plan")
    public Response move(@NotNull(message = "Le corps JSON de la demande manque.") @Valid DeplacementHorloge demande) {
        Instant target = Texts.instant("instant", demande.instant());
        return acts.perform(by -> {
            clock.moveTo(by, target);
            return state(by);
        });
    }

    private HorlogeJson state(Caller by) {
        return clock.state()
                .map(view -> new HorlogeJson(view.now(), true, move(by, view)))
                .orElseGet(() -> new HorlogeJson(by.receivedAt(), false, null));
    }

    /** Details of a move may name cases: they are the administrator's and the auditor's. */
    private static DeplacementJson move(Caller by, DemoClockView view) {
        boolean mayRead = by.role() == Role.ADMINISTRATOR || by.role() == Role.AUDITOR;
        return view.lastMove().filter(m -> mayRead).map(DeplacementJson::of).orElse(null);
    }
}
