package fr.sons.it.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import javax.management.ObjectName;

/** Takes the runner's orders and answers one number: seconds, megabytes, or statements so far. */
@WebServlet("/*")
public class BenchServlet extends HttpServlet {

    private static final String STATISTICS = "jboss.as:subsystem=datasources,data-source=SonsDS,statistics=jdbc";

    @Resource
    private transient ManagedThreadFactory threads;

    @Inject
    private transient Cast cast;

    @Inject
    private transient Lives lives;

    @Inject
    private transient Dates dates;

    @Inject
    private transient EnginesOwnExecutor executors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            double answer = answer(request);
            response.setContentType("text/plain");
            response.getWriter().print(answer);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private double answer(HttpServletRequest request) throws Exception {
        switch (request.getPathInfo()) {
            case "/clients" -> {
                cast.provide(number(request, "n"));
                return 0;
            }
            case "/lives" -> {
                return Load.seconds(number(request, "n"), number(request, "threads"), threads, lives::live);
            }
            case "/open" -> {
                int batch = number(request, "batch");
                return Load.seconds(
                        number(request, "n") / batch, number(request, "threads"), threads, () -> lives.open(batch));
            }
            case "/statements" -> {
                Object prepared = ManagementFactory.getPlatformMBeanServer()
                        .getAttribute(new ObjectName(STATISTICS), "PreparedStatementCacheAccessCount");
                return Double.parseDouble(prepared.toString());
            }
            case "/paid" -> {
                lives.advancePaid();
                return 0;
            }
            case "/stand" -> {
                dates.standAt(Instant.parse(request.getParameter("at")));
                return 0;
            }
            case "/executor" -> {
                executors.use(Boolean.parseBoolean(request.getParameter("engines")));
                return 0;
            }
            case "/publish" -> {
                return dates.publish(LocalDate.parse(request.getParameter("date")));
            }
            case "/allocated" -> {
                return dates.allocatedByPublication();
            }
            case "/letters" -> {
                return dates.printLetters(number(request, "n"));
            }
            case "/heap" -> {
                return Dates.heapMegabytes();
            }
            default -> throw new IllegalArgumentException("Unknown: " + request.getPathInfo());
        }
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }
}
