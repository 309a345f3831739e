package fr.sons.solde.service;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.order.api.OrderView;
import fr.sons.solde.domain.SoldeRequest;
import fr.sons.verification.api.SoldeClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells the verification of a case until when its solde can be asked for. */
@ApplicationScoped
public class CaseSoldeClosing implements SoldeClosing {

    @Inject
    private Soldes soldes;

    @Inject
    private SoldeContext context;

    @Override
    public Optional<BindingDeadline> of(OrderView order, Instant at) {
        SoldeRequest solde = soldes.find(order.ref()).orElseGet(() -> SoldeRequest.notStarted(order.ref()));
        return context.closing(order, solde, at);
    }
}
