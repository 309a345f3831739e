package fr.sons.web.security;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers what is sent to a page but does not come from a form of it. Neither is a defect of ours, so neither is a 500 or
 * logged as one.
 *
 * <p>Without the state of a view it is 400: no page that we served sends that, and sending it again will not help. With the
 * state of a view that the session no longer has it is 409: the request is sound, it contradicts what the server knows,
 * and the page opened anew can be sent; not 410, which may be cached and would then keep that page closed.
 */
public class PostbackFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NO_VIEW = "/WEB-INF/erreurs/envoi.html";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (!hasView(request)) {
            refuse(request, response);
        } else {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | FacesException e) {
                if (!isExpired(e) || response.isCommitted()) {
                    throw e;
                }
                response.reset();
                SecurityHeaders.apply(request, response, Edge.of(request));
                response.sendError(HttpServletResponse.SC_CONFLICT, "La page envoyée n’est plus connue.");
            }
        }
    }

    /** Also false where nothing can be read, such as a form in parts without any. */
    private static boolean hasView(HttpServletRequest request) throws IOException {
        if (request.getCharacterEncoding() == null) {
            // as Faces would, which comes too late once the parameters are read
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        try {
            String view = request.getParameter(ResponseStateManager.VIEW_STATE_PARAM);
            return view != null && !view.isBlank();
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** Not a page of Faces: that would try to read the body once more. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream page = request.getServletContext().getResourceAsStream(NO_VIEW)) {
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(text.replace("{context}", request.getContextPath()));
        }
    }

    private static boolean isExpired(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ViewExpiredException) {
                return true;
            }
        }
        return false;
    }
}
