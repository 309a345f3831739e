package fr.sons.solde.service;

import fr.sons.order.api.OrderView;
import fr.sons.solde.api.AwaitedComplements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells which complements a case was asked for at an instant, and until when they were received (R-SOL-04, R-CAL-04). */
@ApplicationScoped
public class CaseComplements {

    @Inject
    private Soldes soldes;

    @Inject
    private SoldeContext context;

    /** Empty where none were awaited, or where nothing bounds them. */
    public Optional<AwaitedComplements> awaited(OrderView order, Instant at) {
        return soldes.find(order.ref()).flatMap(solde -> solde.complementsAwaitedSince(at)
                .flatMap(asked ->
                        context.complementsDue(order, solde, at).map(due -> new AwaitedComplements(asked, due))));
    }
}
