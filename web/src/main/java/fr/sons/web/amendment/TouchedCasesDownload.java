package fr.sons.web.amendment;

import fr.sons.calendar.service.Amendments;
import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /dossiers-touches/12.csv}: the cases that amendment n° 12 touches; the service says who may read it. */
@WebServlet("/dossiers-touches/*")
public class TouchedCasesDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Amendments amendments;

    @Inject
    private transient TouchedCasesFile touched;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (!file.matches("\\d{1,18}\\.csv")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Long.parseLong(file.substring(0, file.indexOf('.')));
        try {
            amendments.view(currentCaller.caller(), id);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, e.getMessage());
            return;
        } catch (Forbidden e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"dossiers-touches-" + id + ".csv\"");
        touched.send(currentCaller.caller(), id, response.getOutputStream());
    }
}
