package fr.sons.web.letter;

import fr.sons.kernel.Caller;
import fr.sons.kernel.Page;
import fr.sons.letter.api.FailedLetter;
import fr.sons.letter.api.LetterBacklog;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.service.LetterService;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The letters the visitor may read: all for agents, its own for a party. */
@Named("lettersPage")
@RequestScoped
public class LettersPage {

    private static final String PATH = "/courriers";
    private static final int FAILED_SHOWN = 50;

    @Inject
    private LetterService letters;

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

    private Page<LetterView> page;
    private LetterBacklog backlog;
    private List<FailedLetter> failed;

    public void load() {
        screen.load(() -> {
            Caller caller = currentCaller.caller();
            page = letters.search(caller, Paging.blankToNull(apres), Paging.size(taille));
            backlog = letters.backlog(caller);
            failed = backlog.failed() > 0 ? letters.failed(caller, FAILED_SHOWN) : List.of();
        });
    }

    /** Has the press try again what is left to a person. */
    public void printAgain() {
        boolean done = screen.attempt(() -> letters.printAgain(currentCaller.caller()));
        if (done) {
            screen.done("L’édition est relancée : les courriers paraîtront ici dès qu’ils seront numérotés.", PATH);
        }
    }

    /** Letters ordered by deadlines and not printed yet; empty for a party. */
    public LetterBacklog getBacklog() {
        return backlog;
    }

    /** The oldest letters left to a person. */
    public List<FailedLetter> getFailed() {
        return failed;
    }

    public boolean isPrinter() {
        return letters.mayPrintAgain(currentCaller.caller());
    }

    public List<LetterView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return Paging.of(PATH, new LinkedHashMap<>(), apres, avant, Paging.size(taille), page);
    }
}
