package fr.sons.web.api.problem;

import fr.sons.web.security.Edge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** The one place where a failure of the API becomes an answer. Logs what happened, never what the request said. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger("fr.sons.api");

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = Problems.of(thrown).orElseGet(() -> defect(thrown));
        if (problem.status() != 500) {
            LOG.infof(
                    "%s %s -> %d %s",
                    request.getMethod(),
                    Edge.route(request),
                    problem.status(),
                    problem.code().orElse(problem.family()));
        }
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE + ";charset=UTF-8")
                .entity(problem.toJson(request.getRequestURI()));
        problem.retryAfter().ifPresent(s -> response.header("Retry-After", s));
        return response.build();
    }

    private Problem defect(Throwable thrown) {
        String number = Edge.of(request).requestId();
        LOG.errorf(thrown, "Incident %s: %s %s", number, request.getMethod(), Edge.route(request));
        return Problems.incident(number);
    }
}
