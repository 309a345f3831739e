package fr.sons.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Closes every page to whoever has not signed in, except {@link PublicPaths}. A filter and not a constraint of the
 * container, because a postback of an expired session then gets an answer that Faces understands, and because a visitor
 * who is turned away costs no session.
 */
public class PageGateFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Edge.pathOf(request);
        if (Edge.of(request).api()
                || PublicPaths.isPublic(path)
                || CurrentCaller.loginOf(request).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        String target = request.getContextPath() + "/connexion" + reason(request);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;") + "\"></redirect></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }

    private static String reason(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "?expiree=1";
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return wanted.equals("/") ? "" : "?retour=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
