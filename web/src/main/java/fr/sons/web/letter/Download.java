package fr.sons.web.letter;

import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the downloads share: the id is the last part of the address; whoever may not see it is told that it is not there. */
abstract class Download extends HttpServlet {

    private static final int MAX_DIGITS = 18;

    /** What is sent. */
    record Content(String fileName, String mediaType, byte[] bytes) {}

    /** Reads the content through the services, which check rights. */
    abstract Content content(long id);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String id = path == null ? "" : path.substring(1);
        if (id.isEmpty() || id.length() > MAX_DIGITS || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, content(Long.parseLong(id)));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, e.getMessage());
        } catch (Forbidden e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
        }
    }

    private static void send(HttpServletResponse response, Content content) throws IOException {
        response.setContentType(content.mediaType());
        response.setContentLength(content.bytes().length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(content.fileName(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
        response.getOutputStream().write(content.bytes());
    }
}
