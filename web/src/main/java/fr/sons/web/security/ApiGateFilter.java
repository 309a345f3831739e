package fr.sons.web.security;

import fr.sons.web.api.problem.Problem;
import fr.sons.web.api.problem.ProblemWriter;
import fr.sons.web.api.problem.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Lets a request reach the API only with an account's name and password of its own (HTTP Basic), whatever session a
 * browser sends along. Checked here against the security domain and not by the container, whose mechanisms would also
 * accept, or start, a session: then another site could act in the name of whoever is signed in.
 */
public class ApiGateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("fr.sons.api");

    @Inject
    private transient LoginThrottle throttle;

    @Inject
    private transient AccessJournal journal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Problem> problem = whyNot(request);
        if (problem.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (problem.get().status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"SONS\", charset=\"UTF-8\"");
        }
        LOG.infof(
                "%s %s -> %d",
                request.getMethod(), Edge.route(request), problem.get().status());
        ProblemWriter.write(request, response, problem.get());
    }

    private Optional<Problem> whyNot(HttpServletRequest request) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return Optional.of(Problems.ofStatus(403));
        }
        Optional<BasicCredentials> given = BasicCredentials.parse(request.getHeader("Authorization"));
        if (given.isEmpty()) {
            return Optional.of(Problems.ofStatus(401));
        }
        Edge edge = Edge.of(request);
        BasicCredentials credentials = given.get();
        Optional<Duration> wait = throttle.blockedFor(credentials.login(), edge.address());
        if (wait.isPresent()) {
            return Optional.of(Problem.of(429, "trop-d-essais", "Trop d’essais", SignIn.tooMany(wait.get()))
                    .retryAfter(Math.max(1, wait.get().toSeconds())));
        }
        try {
            String login = SecurityDomain.getCurrent()
                    .authenticate(
                            credentials.login(),
                            new PasswordGuessEvidence(credentials.password().toCharArray()))
                    .getPrincipal()
                    .getName();
            throttle.succeeded(credentials.login(), edge.address());
            CurrentCaller.authenticated(request, login);
            return Optional.empty();
        } catch (RealmUnavailableException down) {
            LOG.warn("Accounts cannot be read", down);
            return Optional.of(Problems.unavailable());
        } catch (SecurityException wrong) {
            int failures = throttle.failed(credentials.login(), edge.address());
            journal.turnedAway(edge, credentials.login(), failures);
            return Optional.of(Problems.ofStatus(401));
        }
    }
}
