package fr.sons.letter.service;

import fr.sons.letter.api.LetterBacklog;
import fr.sons.letter.domain.LetterOrder;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Prints what was ordered, each letter in a transaction of its own: number, PDF, journal and the end of the order together,
 * or nothing. A killed server goes on where it was; several nodes print different letters.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class LetterPress {

    private static final Logger LOG = System.getLogger(LetterPress.class.getName());

    /** How many orders are looked up together. */
    private static final int AT_ONCE = 500;

    @Resource
    private UserTransaction transaction;

    @Inject
    private LetterOrders orders;

    @Inject
    private LetterIssuing issuing;

    /** Prints until nothing is left that is not being printed elsewhere; how many were printed. */
    public int printAll() {
        return print(Integer.MAX_VALUE);
    }

    /** Prints so many at most. */
    public int print(int most) {
        int printed = 0;
        int before = -1;
        while (printed < most && printed > before) {
            before = printed;
            for (long order : orders.waiting(Math.min(AT_ONCE, most - printed))) {
                printed += print(order) ? 1 : 0;
            }
        }
        return printed;
    }

    /** Prints, and waits for those that others are printing, so that afterwards every letter ordered before is there. */
    public LetterBacklog finish() {
        try {
            printAll();
            while (orders.latest() > 0) {
                Thread.sleep(50);
                printAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return orders.backlog();
    }

    /** The highest number among the orders that can be printed now; 0 where there is none. */
    public long latest() {
        return orders.latest();
    }

    private boolean print(long id) {
        try {
            transaction.begin();
            Optional<LetterOrder> order = orders.take(id);
            if (order.isPresent()) {
                issuing.issue(order.get().by(), order.get().draft());
                orders.done(order.get());
            }
            transaction.commit();
            return order.isPresent();
        } catch (Exception e) {
            endAfter(e);
            LOG.log(Level.ERROR, "Letter order " + id + " could not be printed", e);
            note(id, e);
            return false;
        }
    }

    private void endAfter(Exception failure) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            failure.addSuppressed(e);
        }
    }

    private void note(long order, Exception why) {
        try {
            transaction.begin();
            orders.failed(order, why.toString());
            transaction.commit();
        } catch (Exception e) {
            endAfter(e);
            throw new IllegalStateException("The failure of letter order " + order + " could not be noted", e);
        }
    }
}
