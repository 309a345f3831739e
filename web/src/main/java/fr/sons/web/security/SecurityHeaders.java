package fr.sons.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The headers that limit what a browser may do with our answers. */
final class SecurityHeaders {

    /** What every answer refuses, whatever it holds. */
    private static final String BASE_POLICY =
            "base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String PLAIN_POLICY = "default-src 'self'; " + BASE_POLICY;

    /** What no page of Faces answers; pages get, beside ours, a policy with a nonce of their own (primefaces.CSP). */
    private static final List<String> NOT_PAGES =
            List.of("/api", "/sante/", "/pieces/", "/courriers/pdf/", "/fichiers-joints/");

    private SecurityHeaders() {}

    static void apply(HttpServletRequest request, HttpServletResponse response, Edge edge) {
        String path = Edge.pathOf(request);
        boolean plain = NOT_PAGES.stream().anyMatch(path::startsWith) || PublicPaths.isStatic(path);
        response.setHeader("Content-Security-Policy", plain ? PLAIN_POLICY : BASE_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("X-Request-Id", edge.requestId());
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!PublicPaths.isStatic(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
