package fr.sons.web.api;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.inbox.api.TaskCount;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Page;
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
import java.util.Map;
import java.util.Optional;
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
            @QueryParam("taille") @DefaultValue("50") String size) {
        WorkFilter filter = new WorkFilter(Texts.oneOf("tache", task, queue.kinds()), Texts.filled(dispositif));
        Caller by = current.caller();
        Page<WorkItem> page = queue.items(by, filter, cursor, Texts.size(size));
        Map<String, DateExplanation> explained = queue.explain(by, page.rows());
        return PageJson.of(
                page, w -> TacheJson.of(w, queue.interruption(by, w), Optional.ofNullable(explained.get(w.taskId()))));
    }

    /**
     * How many tasks of one kind wait, and until when the most urgent may.
     *
     * @param guichet when requests are received until that date; null where they are all the time
     * @param calcul how that date was computed, and those of the guichet
     */
    public record Count(
            String tache, String libelle, long nombre, Instant premiereEcheance, String guichet, List<String> calcul) {}

    @GET
    @Path("nombres")
    @Operation(summary = "Nombre de tâches par nature")
    public List<Count> counts() {
        Caller by = current.caller();
        Map<String, WorkItem> mostUrgent = queue.mostUrgent(by);
        return queue.counts(by).stream()
                .map(c -> count(by, c, Optional.ofNullable(mostUrgent.get(c.task()))))
                .toList();
    }

    private Count count(Caller by, TaskCount c, Optional<WorkItem> first) {
        return new Count(
                c.task(),
                c.label(),
                c.count(),
                c.earliestDue().orElse(null),
                first.flatMap(item -> queue.interruption(by, item)).orElse(null),
                first.flatMap(item -> queue.explain(by, item))
                        .map(DateExplanation::steps)
                        .orElse(null));
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
