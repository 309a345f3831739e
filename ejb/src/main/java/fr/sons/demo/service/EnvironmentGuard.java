package fr.sons.demo.service;

import fr.sons.party.service.Accounts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Optional;

/** Production does not start with a clock that can be moved, nor with accounts whose password is printed in a README. */
@Singleton
@Startup
@DependsOn("DatabaseMigration")
public class EnvironmentGuard {

    @Inject
    private DemoSettings settings;

    @Inject
    private Accounts accounts;

    @PostConstruct
    void check() {
        refusal(settings.isProduction(), settings.isDemo(), settings.isProduction() && accounts.anyDemoAccount())
                .ifPresent(sentence -> {
                    throw new IllegalStateException(sentence);
                });
    }

    /** Why the server must not start, in one sentence. */
    static Optional<String> refusal(boolean production, boolean demo, boolean demoAccounts) {
        if (production && demo) {
            return Optional.of("Démarrage refusé : le mode démonstration (SONS_DEMO=true) est interdit dans"
                    + " l’environnement de production ; retirez SONS_DEMO ou changez SONS_ENVIRONMENT.");
        }
        if (production && demoAccounts) {
            return Optional.of("Démarrage refusé : cette base de production contient des comptes de"
                    + " démonstration actifs ; désactivez-les ou désignez une autre base.");
        }
        return Optional.empty();
    }
}
