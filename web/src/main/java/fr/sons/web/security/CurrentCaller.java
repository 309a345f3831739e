package fr.sons.web.security;

import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.party.service.Accounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Who makes this request, when it was received and from where. Pages and resources hand it to every service. */
@RequestScoped
public class CurrentCaller {

    private static final String API_LOGIN = CurrentCaller.class.getName() + ".login";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    private Caller caller;

    /** The caller; the same object during the whole request. */
    public Caller caller() {
        if (caller == null) {
            String login = login().orElseThrow(() -> new Forbidden("Identifiez-vous pour continuer."));
            Edge edge = Edge.of(request);
            caller = new Caller(actor(login), edge.receivedAt(), edge.origin());
        }
        return caller;
    }

    /** Whether somebody is identified: false on the sign-in page and the other public ones. */
    public boolean isSignedIn() {
        return login().isPresent();
    }

    private Actor actor(String login) {
        try {
            return accounts.actor(login);
        } catch (NotFound closed) {
            throw new Forbidden("Ce compte n’est plus actif.");
        }
    }

    private Optional<String> login() {
        return loginOf(request);
    }

    static Optional<String> loginOf(HttpServletRequest request) {
        if (Edge.of(request).api()) {
            return Optional.ofNullable((String) request.getAttribute(API_LOGIN));
        }
        return Optional.ofNullable(request.getUserPrincipal()).map(java.security.Principal::getName);
    }

    /** Notes the account that proved itself on this API request. */
    static void authenticated(HttpServletRequest request, String login) {
        request.setAttribute(API_LOGIN, login);
    }
}
