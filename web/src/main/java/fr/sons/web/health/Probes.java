package fr.sons.web.health;

import fr.sons.health.api.HealthCheck;
import fr.sons.health.service.Health;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** The same checks for the management port ({@code /health/live}, {@code /health/ready}, {@code /health/started}). */
@ApplicationScoped
public class Probes {

    @Inject
    private Health health;

    @Produces
    @Liveness
    org.eclipse.microprofile.health.HealthCheck live() {
        return () -> HealthCheckResponse.up("sons-vivant");
    }

    @Produces
    @Startup
    org.eclipse.microprofile.health.HealthCheck started() {
        return () -> HealthCheckResponse.up("sons-demarre");
    }

    @Produces
    @Readiness
    org.eclipse.microprofile.health.HealthCheck ready() {
        return () -> {
            HealthCheckResponseBuilder response = HealthCheckResponse.named("sons-pret");
            boolean up = true;
            for (HealthCheck part : health.parts()) {
                response.withData(part.name(), part.up());
                up &= part.up();
            }
            return response.status(up).build();
        };
    }
}
