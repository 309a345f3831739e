package fr.sons.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the environment says about demonstrations. */
@ApplicationScoped
public class DemoSettings {

    @Inject
    @ConfigProperty(name = "sons.environment", defaultValue = "production")
    private String environment;

    @Inject
    @ConfigProperty(name = "sons.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "sons.demo.data", defaultValue = "true")
    private boolean data;

    /** 11 September 2023, 09:00 in Paris: two days before the programme's steering committee, nine before FIN_PRESTATION. */
    @Inject
    @ConfigProperty(name = "sons.demo.start", defaultValue = "2023-09-11T07:00:00Z")
    private String start;

    public boolean isProduction() {
        return "production".equals(environment);
    }

    public boolean isDemo() {
        return demo;
    }

    /** Whether invented orders are wanted besides the accounts. */
    public boolean wantsOrders() {
        return data;
    }

    public Instant start() {
        return Instant.parse(start);
    }
}
