package fr.sons.web.amendment;

import fr.sons.calendar.api.AmendmentState;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.ComparedMilestone;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.Calendars;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Role;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** One amendment: side by side with the running version, then published by a second agent, then how the move goes. */
@Named("amendmentPage")
@ViewScoped
public class AmendmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Amendments amendments;

    @Inject
    private TimerMoves moves;

    @Inject
    private Calendars calendars;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private AmendmentView amendment;
    private List<ComparedMilestone> lines = List.of();
    private TimerMoveView move;
    private Reason whyNot;

    public void load() {
        screen.load(() -> {
            amendment = amendments.view(currentCaller.caller(), id());
            if (amendment.state() == AmendmentState.DRAFT) {
                lines = amendments.compare(currentCaller.caller(), id());
                whyNot = amendments.whyNotPublish(currentCaller.caller(), id()).orElse(null);
            }
            move = amendment
                    .calendarVersion()
                    .flatMap(version -> moves.of(currentCaller.caller(), amendment.dispositif(), version))
                    .orElse(null);
        });
    }

    private long id() {
        if (number == null || !number.matches("\\d{1,18}")) {
            throw new NotFound("le calendrier modificatif " + number);
        }
        return Long.parseLong(number);
    }

    public void publish() {
        if (screen.attempt(() -> amendments.publish(currentCaller.caller(), id(), amendment.revision()))) {
            screen.done("Calendrier publié. Les échéances des dossiers ouverts sont en cours de déplacement.", path());
        }
    }

    /** Looks again how far the move is; when it has ended, the page begins anew. */
    public void look() {
        load();
        if (move != null && !move.running()) {
            screen.redirect(path());
        }
    }

    public void abandon() {
        if (screen.attempt(() -> amendments.abandon(currentCaller.caller(), id(), amendment.revision()))) {
            screen.done("Projet abandonné.", path());
        }
    }

    public void retry() {
        if (screen.attempt(() -> moves.retry(currentCaller.caller(), move.id()))) {
            screen.done("Le déplacement des échéances reprend.", path());
        }
    }

    private String path() {
        return "/calendrier-modificatif/" + id();
    }

    public AmendmentView getAmendment() {
        return amendment;
    }

    /** How a date of the comparison comes about, in force or of the draft. */
    public DateExplanation explain(Deadline deadline) {
        return calendars.explain(deadline);
    }

    public List<ComparedMilestone> getLines() {
        return lines;
    }

    public long getBecomeLate() {
        return lines.stream().mapToLong(ComparedMilestone::becomeLate).sum();
    }

    public long getNoLongerLate() {
        return lines.stream().mapToLong(ComparedMilestone::noLongerLate).sum();
    }

    public long getOpenCases() {
        return lines.stream().mapToLong(ComparedMilestone::openCases).max().orElse(0);
    }

    public long getTimers() {
        return lines.stream().mapToLong(ComparedMilestone::timers).sum();
    }

    public TimerMoveView getMove() {
        return move;
    }

    public Reason getWhyNot() {
        return whyNot;
    }

    public boolean isDraft() {
        return amendment != null && amendment.state() == AmendmentState.DRAFT;
    }

    /** Whether the visitor acts on amendments at all. */
    public boolean isAgent() {
        Role role = currentCaller.caller().role();
        return role == Role.ANS_REFERENCING || role == Role.ANS_DECIDER;
    }

    public boolean isDrafter() {
        return currentCaller.caller().actor().login().equals(amendment.draftedByLogin());
    }
}
