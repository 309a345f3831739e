package fr.sons.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;

/** Signing in and out of the pages. The answer to a wrong name and to a wrong password is the same. */
@RequestScoped
public class SignIn {

    private static final int MAX_PASSWORD_BYTES = 72; // bcrypt ignores what follows

    @Inject
    private HttpServletRequest request;

    @Inject
    private LoginThrottle throttle;

    @Inject
    private AccessJournal journal;

    /** Signs in; answers with what to tell the person in French when that is not possible. */
    public Optional<String> signIn(String login, String password) {
        Edge edge = Edge.of(request);
        Optional<Duration> wait = throttle.blockedFor(login, edge.address());
        if (wait.isPresent()) {
            return Optional.of(tooMany(wait.get()));
        }
        if (request.getUserPrincipal() != null) {
            return Optional.of("Vous êtes déjà connecté. Déconnectez-vous pour changer de compte.");
        }
        if (!accepted(login, password)) {
            journal.turnedAway(edge, login, throttle.failed(login, edge.address()));
            return Optional.of("L’identifiant ou le mot de passe n’est pas reconnu.");
        }
        throttle.succeeded(login, edge.address());
        request.getSession(true);
        request.changeSessionId();
        journal.signedIn(edge, request.getUserPrincipal().getName());
        return Optional.empty();
    }

    /** Signs out and forgets the session. */
    public void signOut() throws ServletException {
        String login = request.getUserPrincipal() == null
                ? null
                : request.getUserPrincipal().getName();
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (login != null) {
            journal.signedOut(Edge.of(request), login);
        }
    }

    /** Whether a path given back by the browser leads inside this site, so that nobody is sent elsewhere. */
    public static boolean isInside(String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < 0x20);
    }

    private boolean accepted(String login, String password) {
        if (login == null || login.isBlank() || password == null || password.isEmpty()) {
            return false;
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            return false;
        }
        try {
            request.login(login.strip(), password);
            return true;
        } catch (ServletException refused) {
            return false;
        }
    }

    static String tooMany(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return "Trop d’essais infructueux. Réessayez dans " + minutes + (minutes > 1 ? " minutes." : " minute.");
    }
}
