package fr.sons.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/**
 * What is known of a request the moment it arrives; decided once, before anything else runs.
 *
 * @param receivedAt when the server received it: the instant that counts for every deadline (R-CAL-03)
 * @param address remote address
 * @param requestId identifier shown to the person with an incident and written on each log line
 * @param api whether it came through the API
 */
public record Edge(Instant receivedAt, String address, String requestId, boolean api) {

    private static final String ATTRIBUTE = Edge.class.getName();
    private static final String API_PREFIX = "/api/v1";

    static boolean isApi(HttpServletRequest request) {
        String path = pathOf(request);
        return path.equals(API_PREFIX) || path.startsWith(API_PREFIX + "/");
    }

    /** The decoded, normalised path inside the application. */
    public static String pathOf(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** The path for log lines: references of cases and numbers left out, they lead to persons. */
    public static String route(HttpServletRequest request) {
        return pathOf(request).replaceAll("SONS-[^/]+|REC-[^/]+|(?<=/)\\d+", "{}");
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What {@link EdgeFilter} noted of this request. */
    public static Edge of(HttpServletRequest request) {
        return (Edge) request.getAttribute(ATTRIBUTE);
    }

    /** Channel and address, as the journal shows them. */
    public String origin() {
        return (api ? "API " : "écran ") + address;
    }
}
