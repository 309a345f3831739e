package fr.sons.web.shell;

import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Stale;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The one place where the answers of services become what the screen shows. A refusal and a change by somebody else stay
 * on the page with what was typed; not found and forbidden are pages of their own; a defect goes to the error page.
 */
@RequestScoped
public class Screen {

    /** A call that reads or acts through the services. */
    @FunctionalInterface
    public interface Call {
        void run();
    }

    @Inject
    private Outcome outcome;

    /** Reads what the page shows. */
    public void load(Call call) {
        try {
            call.run();
        } catch (NotFound e) {
            answer(404, e.getMessage());
        } catch (Forbidden e) {
            answer(403, e.getMessage());
        }
    }

    /** Does an act; false when it was not done and the page says why. */
    public boolean attempt(Call call) {
        try {
            call.run();
            return true;
        } catch (Refusal e) {
            outcome.refused(e.reason());
        } catch (Stale e) {
            outcome.changed(e.getMessage(), e.calculation());
        } catch (NotFound e) {
            answer(404, e.getMessage());
        } catch (Forbidden e) {
            answer(403, e.getMessage());
        } catch (EJBException e) {
            if (!lostRace(e)) {
                throw e;
            }
            outcome.changed(
                    "Une autre personne a modifié ce dossier pendant que vous l’aviez sous les yeux."
                            + " Rien n’a été enregistré\u00a0: relisez le dossier, puis recommencez si c’est encore utile.",
                    List.of());
        }
        return false;
    }

    /** Goes to another page and says there what was done: a reload repeats nothing. */
    public void done(String message, String path) {
        done(message, List.of(), path);
    }

    /** {@link #done(String, String)} with how the dates that the message names came about. */
    public void done(String message, List<String> steps, String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new ExplainedMessage(message, steps));
        redirect(path);
    }

    public void redirect(String path) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(int status, String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(status, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The loser of two simultaneous writes is told by the persistence layer, which pages do not import. */
    private static boolean lostRace(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (name.startsWith("OptimisticLock") || name.startsWith("StaleObject")) {
                return true;
            }
        }
        return false;
    }
}
