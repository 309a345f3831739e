package fr.sons.web.message;

import fr.sons.kernel.NotFound;
import fr.sons.notification.api.Attachment;
import fr.sons.notification.service.Messages;
import fr.sons.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /fichiers-joints/12.csv}: the file that goes with message n° 12, for whoever may read the message (R-SEC-02). */
@WebServlet("/fichiers-joints/*")
public class AttachmentDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Messages messages;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!file.matches("\\d{1,18}\\.csv")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            long id = Long.parseLong(file.substring(0, file.indexOf('.')));
            send(messages.attachment(currentCaller.caller(), id), response);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, e.getMessage());
        }
    }

    private static void send(Attachment attachment, HttpServletResponse response) throws IOException {
        response.setContentType(Attachment.MEDIA_TYPE);
        response.setContentLengthLong(attachment.about().size());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + attachment.about().fileName() + "\"");
        attachment.copyTo(response.getOutputStream());
    }
}
