package fr.sons.letter.service;

import fr.sons.kernel.time.BusinessClock;
import fr.sons.letter.domain.LetterOrder;
import fr.sons.letter.domain.PrintingTrouble;
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
    private BusinessClock clock;

    @Inject
    private LetterOrders orders;

    @Inject
    private LetterIssuing issuing;

    /** Prints until nothing is left that is not being printed elsewhere; how many were printed. */
    public int printAll() {
        return print(Integer.MAX_VALUE);
    }

    /**
     * Prints so many at most. A failure ends the run: the letter waits its minute, the next look goes on with the others, and
     * a server that is stopping costs one letter one attempt.
     */
    public int print(int most) {
        int printed = 0;
        int before = -1;
        while (printed < most && printed > before) {
            before = printed;
            for (long order : orders.waiting(Math.min(AT_ONCE, most - printed))) {
                try {
                    printed += print(order) ? 1 : 0;
                } catch (Exception e) {
                    giveUpFor(order, e);
                    return printed;
                }
            }
        }
        return printed;
    }

    /** Prints, and waits for those that others are printing, so that afterwards every letter that can be printed is there. */
    public void finish() {
        try {
            printAll();
            while (orders.latest() > 0) {
                Thread.sleep(50);
                printAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The highest number among the orders that can be printed now; 0 where there is none. */
    public long latest() {
        return orders.latest();
    }

    /** @return false if it is printed already, or just being so */
    private boolean print(long id) throws Exception {
        transaction.begin();
        Optional<LetterOrder> order = orders.take(id);
        if (order.isPresent()) {
            issuing.issue(order.get(), clock.now());
            orders.done(order.get());
        }
        transaction.commit();
        return order.isPresent();
    }

    private void giveUpFor(long order, Exception why) {
        LOG.log(Level.ERROR, "Letter order " + order + " could not be printed", why);
        try {
            end();
            transaction.begin();
            orders.failed(order, PrintingTrouble.causes(why));
            transaction.commit();
        } catch (Exception e) {
            e.addSuppressed(why);
            throw new IllegalStateException("The failure of letter order " + order + " could not be noted", e);
        } finally {
            end();
        }
    }

    private void end() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            LOG.log(Level.ERROR, "A transaction of the press could not be ended", e);
        }
    }
}
