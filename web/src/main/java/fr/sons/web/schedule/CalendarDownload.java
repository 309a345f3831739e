package fr.sons.web.schedule;

import fr.sons.calendar.service.CalendarCsv;
import fr.sons.calendar.service.CalendarIcs;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Calendars as files: {@code /calendrier/CODE.ics} and {@code /calendrier/CODE.csv}, public like the texts they come from,
 * as they are; {@code ?jour=} gives the CSV as it was at the end of a day, while whoever subscribes to the iCalendar follows
 * its amendments. {@code /mon-calendrier.ics} holds the dispositifs of the vendor who is signed in.
 */
@WebServlet({"/calendrier/*", "/mon-calendrier.ics"})
public class CalendarDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Calendars calendars;

    @Inject
    private transient Programme programme;

    @Inject
    private transient VendorCalendar vendorCalendar;

    @Inject
    private transient CurrentCaller currentCaller;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getServletPath().equals("/mon-calendrier.ics")) {
                String feed = vendorCalendar.feed(currentCaller.caller());
                send(response, "text/calendar", "mon-calendrier.ics", feed);
            } else {
                sendPublic(request, response);
            }
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, e.getMessage());
        } catch (Forbidden e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, e.getMessage());
        }
    }

    private void sendPublic(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        int dot = file.lastIndexOf('.');
        String code = dot < 0 ? file : file.substring(0, dot);
        DispositifView dispositif = programme.dispositif(code);
        switch (file.substring(Math.max(0, dot))) {
            case ".ics" -> send(response, "text/calendar", file, ics(dispositif));
            case ".csv" -> sendCsv(AsOf.of(request.getParameter("jour"), visitor.getNow()), response, code, file);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String ics(DispositifView dispositif) {
        return CalendarIcs.write(
                "SONS : " + dispositif.label(),
                calendars.deadlines(dispositif.code(), visitor.getNow()),
                of -> dispositif.label(),
                calendars::explain,
                visitor.getNow());
    }

    private void sendCsv(AsOf asOf, HttpServletResponse response, String code, String file) throws IOException {
        if (asOf.error().isEmpty()) {
            send(response, "text/csv", file, CalendarCsv.write(calendars.deadlines(code, asOf.instant())));
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, asOf.error());
        }
    }

    private static void send(HttpServletResponse response, String type, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(bytes);
    }
}
