package fr.sons.verification.api;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.order.api.OrderView;
import java.time.Instant;
import java.util.Optional;

/**
 * Port: until when a solde can be asked for, and a proof is of use. An extension that came too late for a case lets nobody sign
 * for it either, until an agent reopens it (R-SOL-01, R-CAL-06).
 */
public interface SoldeClosing {

    /** CLOTURE_SOLDE as it binds this case at an instant; empty where the dispositif has none. */
    Optional<BindingDeadline> of(OrderView order, Instant at);
}
