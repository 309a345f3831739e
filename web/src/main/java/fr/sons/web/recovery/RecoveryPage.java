package fr.sons.web.recovery;

import fr.sons.kernel.Caller;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.service.LetterService;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.web.act.ActPanel;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Formats;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** One recovery: cause, amount, observations, proposal, decision, letters. */
@Named("recoveryPage")
@RequestScoped
public class RecoveryPage {

    @Inject
    private RecoveryService recoveries;

    @Inject
    private LetterService letters;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    private Formats formats;

    @Inject
    @Param(pathIndex = 0)
    private String reference;

    private RecoveryView recovery;
    private ActPanel acts = ActPanel.of(List.of(), "");
    private List<LetterView> letterList = List.of();

    public void load() {
        screen.load(() -> {
            Caller by = currentCaller.caller();
            recovery = recoveries.view(by, reference);
            acts = ActPanel.of(
                    recoveries.possibilities(by, reference),
                    waitsFor(recoveries.awaits(by, reference)),
                    waitCalculation());
            letterList = letters.of(by, recovery.ref(), recovery.reference());
        });
    }

    public RecoveryView getRecovery() {
        return recovery;
    }

    private String waitsFor(Optional<RecoveryWait> wait) {
        return switch (recovery.state()) {
            case CONTRADICTORY ->
                "le fournisseur peut présenter ses observations jusqu’au " + formats.date(recovery.observationsDue())
                        + " inclus.";
            case TO_PROPOSE -> "un contrôleur de l’ANS doit proposer la suite.";
            case PROPOSED -> "un décideur de l’ANS doit se prononcer.";
            case DECIDED, ABANDONED ->
                wait.flatMap(RecoveryWait::awaited)
                        .map(a -> a.actor().substring(0, 1).toLowerCase(Locale.FRENCH)
                                + a.actor().substring(1) + " " + a.task() + ".")
                        .orElse("la procédure est terminée.");
        };
    }

    /** How the date came about that the wait names. */
    private List<String> waitCalculation() {
        return recovery.state() == RecoveryState.CONTRADICTORY
                ? recovery.observationsExplained().steps()
                : List.of();
    }

    public ActPanel getActs() {
        return acts;
    }

    public List<LetterView> getLetters() {
        return letterList;
    }
}
