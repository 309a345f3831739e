package fr.sons.web.health;

import fr.sons.health.api.HealthCheck;
import fr.sons.health.service.Health;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * {@code /sante/vivant}: the process answers; {@code /sante/demarre}: the application is up (it only answers once
 * migrations and engine have started); {@code /sante/pret}: every part it needs answers now.
 */
@WebServlet({"/sante/vivant", "/sante/demarre", "/sante/pret"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<HealthCheck> parts = request.getServletPath().equals("/sante/pret") ? health.parts() : List.of();
        boolean up = parts.stream().allMatch(HealthCheck::up);
        JsonArrayBuilder checks = Json.createArrayBuilder();
        parts.forEach(
                p -> checks.add(Json.createObjectBuilder().add("name", p.name()).add("status", word(p.up()))));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("status", word(up))
                        .add("checks", checks)
                        .build()
                        .toString());
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
