package fr.sons.solde.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Money;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Transfer;
import fr.sons.ledger.service.Ledger;
import fr.sons.order.api.OrderView;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.domain.SoldeRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Journal and ledger of the solde, written in the act's transaction. */
@Dependent
class SoldeRecord {

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    void act(Caller by, SoldeRequest solde, SoldeState before, String act, String rule, Map<String, ?> what) {
        Map<String, Object> after = new LinkedHashMap<>(what);
        after.put("état", solde.state().label());
        journal.record(by, solde.ref(), act, rule, Map.of("état", before.label()), after);
    }

    /** What was promised and will not be paid returns to the State's budget. */
    void disengage(Caller by, OrderView order, String why) {
        Money rest = ledger.balances(order.ref()).of(Account.ENGAGED);
        if (rest.isPositive()) {
            ledger.post(
                    by,
                    new Transfer(
                            order.ref() + "/solde/desengagement" + occurrence(order),
                            order.ref(),
                            order.vendor(),
                            order.dispositif(),
                            Account.ENGAGED,
                            Account.BUDGET,
                            rest,
                            why));
        }
    }

    /** A case reopened may give back more than once: the second movement has a key of its own. */
    private String occurrence(OrderView order) {
        long before = ledger.lines(order.ref()).stream()
                .filter(l -> l.from() == Account.ENGAGED && l.to() == Account.BUDGET)
                .count();
        return before == 0 ? "" : "/" + (before + 1);
    }
}
