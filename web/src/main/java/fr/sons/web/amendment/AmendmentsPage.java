package fr.sons.web.amendment;

import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of amendments, latest first, and of the moves they asked for. */
@Named("amendmentsPage")
@RequestScoped
public class AmendmentsPage {

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

    private List<AmendmentView> rows = List.of();

    public void load() {
        screen.load(() -> rows = amendments.list(currentCaller.caller()));
    }

    public List<AmendmentView> getRows() {
        return rows;
    }

    public List<TimerMoveView> getMoves() {
        return moves.latest();
    }

    public List<DispositifView> getDispositifs() {
        return programme.dispositifs();
    }
}
