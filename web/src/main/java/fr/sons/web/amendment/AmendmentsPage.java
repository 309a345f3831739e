package fr.sons.web.amendment;

import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.kernel.Page;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/**
 * The list of amendments, latest first, page by page, and the latest of the moves they asked for: an older one is shown on
 * the page of its amendment.
 */
@Named("amendmentsPage")
@RequestScoped
public class AmendmentsPage {

    private static final String PATH = "/calendriers-modificatifs";
    private static final int LATEST_MOVES = 25;

    @Inject
    private Amendments amendments;

    @Inject
    private TimerMoves moves;

    @Inject
    private Programme programme;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private Page<AmendmentView> page = new Page<>(List.of(), 0, Optional.empty());
    private Page<TimerMoveView> latest = new Page<>(List.of(), 0, Optional.empty());

    public void load() {
        screen.load(() -> {
            page = amendments.list(currentCaller.caller(), Paging.blankToNull(apres), Paging.size(taille));
            latest = moves.list(currentCaller.caller(), null, LATEST_MOVES);
        });
    }

    public List<AmendmentView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return Paging.of(PATH, Map.of(), apres, avant, Paging.size(taille), page);
    }

    public List<TimerMoveView> getMoves() {
        return latest.rows();
    }

    /** Moves that are not among those shown. */
    public long getOlderMoves() {
        return latest.total() - latest.rows().size();
    }

    public List<DispositifView> getDispositifs() {
        return programme.dispositifs();
    }
}
