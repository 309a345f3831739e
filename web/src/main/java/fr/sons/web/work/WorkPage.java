package fr.sons.web.work;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.inbox.api.TaskCount;
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
import java.util.HashMap;
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
    private String qui;

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
    private transient Map<String, Integer> numbers;
    private transient Map<String, String> interruptions;
    private transient Calculations calculations;

    private Page<WorkItem> page() {
        if (page == null) {
            page = queue.items(
                    currentCaller.caller(),
                    WorkTab.of(currentCaller.caller(), getTab()).filter(),
                    Paging.blankToNull(apres),
                    Paging.size(taille));
        }
        return page;
    }

    public List<WorkItem> getItems() {
        return page().rows();
    }

    /** Which of the explanations under the table is the one of this task's deadline; 0 when it has none. */
    public int calculation(WorkItem item) {
        calculate();
        return numbers.getOrDefault(item.taskId(), 0);
    }

    /** "demandes de solde reçues jusqu’au 14 décembre 2023 à 14 h, puis à partir du 1er février 2024"; mostly empty. */
    public String interruption(WorkItem item) {
        calculate();
        return interruptions.getOrDefault(item.taskId(), "");
    }

    /** How the deadlines of the tasks shown were computed, each once. */
    public List<Calculations.Calculation> getCalculations() {
        calculate();
        return calculations.all();
    }

    private void calculate() {
        if (numbers == null) {
            calculations = new Calculations();
            numbers = new HashMap<>();
            interruptions = new HashMap<>();
            Map<String, DateExplanation> explained = queue.explain(currentCaller.caller(), page().rows());
            for (WorkItem item : page().rows()) {
                queue.interruption(currentCaller.caller(), item)
                        .ifPresent(words -> interruptions.put(item.taskId(), words));
                numbers.put(item.taskId(), calculations.numberOf(Optional.ofNullable(explained.get(item.taskId()))));
            }
        }
    }

    public Paging getPaging() {
        return Paging.of(PATH, filters(), apres, avant, Paging.size(taille), page());
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("tache", tache);
        filters.put("qui", qui);
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

    /** How many tasks the visitor took. */
    public long getMine() {
        return queue.items(
                        currentCaller.caller(),
                        WorkTab.of(currentCaller.caller(), WorkTab.MINE).filter(),
                        null,
                        1)
                .total();
    }

    public boolean isOnMine() {
        return WorkTab.MINE.equals(qui);
    }

    /** The tab in one word, for the cases opened from it. */
    public String getTab() {
        return isOnMine() ? WorkTab.MINE : tache;
    }

    /** Agents share a queue and take tasks from it; a vendor's or a client's tasks are its own already. */
    public boolean isShared() {
        return WorkTab.isShared(currentCaller.caller());
    }

    /** Administrator and auditor see everybody's tasks and do none. */
    public boolean isActor() {
        Role role = currentCaller.caller().role();
        return role != Role.ADMINISTRATOR && role != Role.AUDITOR;
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
