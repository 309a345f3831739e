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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    private static final String TOO_BIG = "/WEB-INF/erreurs/413.html";

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
                refuseBody(request, response);
            } else if (request.getRequestURI().length() + length(request.getQueryString()) > MAX_URI) {
                refuse(request, response, HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
            } else if (holdsNull(request.getRequestURI()) || holdsNull(request.getQueryString())) {
                refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            MDC.remove("requete");
        }
    }

    /** Without reading it: neither a page of Faces nor an error page of the container would leave it alone. */
    private static void refuseBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        if (Edge.of(request).api()) {
            refuse(request, response, status);
            return;
        }
        try (InputStream page = request.getServletContext().getResourceAsStream(TOO_BIG)) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(text.replace("{context}", request.getContextPath()));
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

    /** The null character, encoded: no address of ours has one, and the database cannot keep it. */
    private static boolean holdsNull(String text) {
        return text != null && text.contains("%00");
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
