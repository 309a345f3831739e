package fr.sons.web.shell;

import jakarta.el.MethodExpression;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewAction;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import java.util.List;

/**
 * Lets every page read again, before a post-back is looked at, what its {@code f:viewAction} read when it was opened.
 * A bean of request scope has forgotten it by then, yet tables ask for their rows and buttons for whether they are
 * shown before anything is acted upon: without this, signing out from a list fails and a button that depends on what
 * was read does nothing. A bean of view scope still knows, and keeps what was typed.
 */
public class ReadAgain implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (view == null || faces.getResponseComplete() || !faces.isPostback()) {
            return;
        }
        for (UIViewAction opening : List.copyOf(ViewMetadata.getViewActions(view))) {
            MethodExpression action = opening.getActionExpression();
            if (action != null && forgets(beanOf(action.getExpressionString()))) {
                action.invoke(faces.getELContext(), null);
            }
        }
    }

    /** The bean of {@code #{bean.load}}. */
    static String beanOf(String expression) {
        int dot = expression.indexOf('.');
        return dot < 0 ? "" : expression.substring(2, dot).strip();
    }

    private static boolean forgets(String name) {
        BeanManager beans = CDI.current().getBeanManager();
        Bean<?> bean = beans.resolve(beans.getBeans(name));
        return bean != null && bean.getScope() == RequestScoped.class;
    }
}
