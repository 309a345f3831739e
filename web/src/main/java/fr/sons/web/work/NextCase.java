package fr.sons.web.work;

import fr.sons.inbox.api.WorkItem;
import fr.sons.inbox.api.WorkQueue;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Role;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * "Dossier suivant": from one case to the next of the same tab, without going back to the list. What another agent took
 * is passed over; after the last one it starts again with the most urgent.
 */
@Named("nextCase")
@RequestScoped
public class NextCase {

    private static final int LOOKED_AT = 100;

    @Inject
    private WorkQueue queue;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    @Param
    private String file;

    /** The address of the next case, or nothing when no other waits. */
    public String after(CaseRef current) {
        Caller by = currentCaller.caller();
        List<WorkItem> waiting = queue.items(by, WorkTab.of(by, file).filter(), null, LOOKED_AT).rows().stream()
                .filter(item -> item.ref().equals(current)
                        || item.assignee().filter(other(by)).isEmpty())
                .toList();
        return following(waiting, current)
                .map(ref -> Paging.query("/dossiers/" + ref, parameters()))
                .orElse("");
    }

    private static Predicate<String> other(Caller by) {
        return login -> !login.equals(by.actor().login());
    }

    static Optional<CaseRef> following(List<WorkItem> waiting, CaseRef current) {
        int here = -1;
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).ref().equals(current)) {
                here = i;
            }
        }
        return Stream.concat(waiting.subList(here + 1, waiting.size()).stream(), waiting.subList(0, here + 1).stream())
                .map(WorkItem::ref)
                .filter(ref -> !ref.equals(current))
                .findFirst();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("file", file);
        return parameters;
    }

    public boolean isOffered() {
        Caller by = currentCaller.caller();
        return WorkTab.isShared(by) && by.role() != Role.ADMINISTRATOR && by.role() != Role.AUDITOR;
    }
}
