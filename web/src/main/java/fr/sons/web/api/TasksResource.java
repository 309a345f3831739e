package fr.sons.web.api;

import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.api.json.TacheJson;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work queue. */
@Path("/taches")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Tâches")
public class TasksResource {
    @Inject
    private WorkQueue queue;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(summary = "Tâches qui m’attendent, les plus urgentes d’abord")
    public PageJson<TacheJson> list(
            @QueryParam("tache") String task,
            @QueryParam("dispositif") String dispositif,
            @QueryParam("curseur") String cursor,
            @QueryParam("taille") @DefaultValue("50") int size) {
        WorkFilter filter = new WorkFilter(Texts.filled(task), Texts.filled(dispositif));
        return PageJson.of(queue.items(current.caller(), filter, cursor, Texts.size(size)), TacheJson::of);
    }

    /** How many tasks of one kind wait, and until when the most urgent may. */
    public record Count(String tache, String libelle, long nombre, Instant premiereEcheance) {}

    @GET
    @Path("nombres")
    @Operation(summary = "Nombre de tâches par nature")
    public List<Count> counts() {
        return queue.counts(current.caller()).stream()
                .map(c -> new Count(
                        c.task(), c.label(), c.count(), c.earliestDue().orElse(null)))
                .toList();
    }

    /** Which task, and whether it is now mine. */
    public record Taken(String id, boolean prise) {}

    @POST
    @Path("{id}/prise")
    @Operation(summary = "Prendre une tâche")
    public Response take(@PathParam("id") String id) {
        return acts.perform(by -> {
            queue.take(by, id);
            return new Taken(id, true);
        });
    }

    @POST
    @Path("{id}/remise")
    @Operation(summary = "Remettre une tâche dans la corbeille")
    public Response release(@PathParam("id") String id) {
        return acts.perform(by -> {
            queue.release(by, id);
            return new Taken(id, false);
        });
    }
}
