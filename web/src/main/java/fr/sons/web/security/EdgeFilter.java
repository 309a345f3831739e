package fr.sons.web.security;

import fr.sons.kernel.time.BusinessClock;
import fr.sons.web.api.problem.ProblemWriter;
import fr.sons.web.api.problem.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * First to see every request: notes the instant of receipt, the address and an identifier, bounds the size, and sets the
 * headers that every answer carries.
 */
public class EdgeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A 10 MB document in base64, and room for the rest. */
    static final long MAX_BODY = 16L * 1024 * 1024;

    private static final int MAX_URI = 4096;

    @Inject
    private transient BusinessClock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String requestId = UUID.randomUUID().toString();
        Edge edge = new Edge(clock.now(), request.getRemoteAddr(), requestId, Edge.isApi(request));
        edge.attach(request);
        SecurityHeaders.apply(request, response, edge);
        MDC.put("requete", requestId);
        try {
            if (request.getContentLengthLong() > MAX_BODY) {
                refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (request.getRequestURI().length() + length(request.getQueryString()) > MAX_URI) {
                refuse(request, response, HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            MDC.remove("requete");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        if (Edge.of(request).api()) {
            ProblemWriter.write(request, response, Problems.ofStatus(status));
        } else {
            response.sendError(status);
        }
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
