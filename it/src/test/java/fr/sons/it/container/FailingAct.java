package fr.sons.it.container;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Role;
import fr.sons.order.service.OrderService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** An act whose transaction fails after everything was done, the engine's part included. */
@Stateless
public class FailingAct {

    @Inject
    private OrderService orders;

    public void acceptThenFail(CaseRef ref, Instant at) {
        orders.acceptAdvance(Scene.agent(Role.ASP_EXAMINER, 1, at), ref);
        throw new IllegalStateException("after the engine call");
    }
}
