package fr.sons.reopening.service;

import fr.sons.calendar.api.MilestoneKind;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.order.service.OrderService;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.service.SoldeService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reopens one case in a transaction of its own: its recovery ends, what was given back is promised again, it waits. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OneReopening {

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private SoldeService soldes;

    @Inject
    private RecoveryService recoveries;

    public void reopen(Caller by, CaseRef ref, MilestoneKind kind, String reason) {
        orders.orderLocked(ref);
        switch (kind) {
            case CLOTURE_AVANCE -> orders.reopen(by, ref, reason);
            case FIN_PRESTATION -> installations.reopen(by, ref, reason);
            case CLOTURE_SOLDE -> soldes.reopen(by, ref, reason);
            default -> throw new IllegalArgumentException(kind + " ends no case");
        }
        recoveries.withdraw(by, ref, reason);
    }
}
