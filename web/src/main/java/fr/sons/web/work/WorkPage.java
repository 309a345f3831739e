package fr.sons.web.work;

import fr.sons.inbox.api.TaskCount;
import fr.sons.inbox.api.WorkFilter;
import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.kernel.Page;
import fr.sons.kernel.Role;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The list of tasks, one tab per kind of task. */
@Named("workPage")
@ViewScoped
public class WorkPage implements Serializable {

    private static final String PATH = "/taches";

    @Inject
    private WorkQueue queue;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String tache;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private transient List<TaskCount> counts;
    private transient Page<WorkItem> page;

    private Page<WorkItem> page() {
        if (page == null) {
            WorkFilter filter = new WorkFilter(Optional.ofNullable(Paging.blankToNull(tache)), Optional.empty());
            page = queue.items(currentCaller.caller(), filter, Paging.blankToNull(apres), Paging.size(taille));
        }
        return page;
    }

    public List<WorkItem> getItems() {
        return page().rows();
    }

    public Paging getPaging() {
        return Paging.of(PATH, filters(), apres, avant, Paging.size(taille), page());
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("tache", tache);
        return filters;
    }

    public List<TaskCount> getCounts() {
        if (counts == null) {
            counts = queue.counts(currentCaller.caller());
        }
        return counts;
    }

    public long getTotal() {
        return getCounts().stream().mapToLong(TaskCount::count).sum();
    }

    public String getTask() {
        return tache;
    }

    /** Agents share a queue and take tasks from it; a vendor's or a client's tasks are its own already. */
    public boolean isShared() {
        Role role = currentCaller.caller().role();
        return role != Role.VENDOR && role != Role.CLIENT;
    }

    public boolean isMine(WorkItem item) {
        return item.assignee()
                .filter(currentCaller.caller().actor().login()::equals)
                .isPresent();
    }

    public void take(String taskId) {
        if (screen.attempt(() -> queue.take(currentCaller.caller(), taskId))) {
            screen.done("La tâche est à vous.", back());
        }
    }

    public void release(String taskId) {
        if (screen.attempt(() -> queue.release(currentCaller.caller(), taskId))) {
            screen.done("La tâche est rendue à tous.", back());
        }
    }

    private String back() {
        Map<String, String> parameters = filters();
        parameters.put("apres", apres);
        parameters.put("avant", avant);
        parameters.put("taille", taille);
        return Paging.query(PATH, parameters);
    }
}
