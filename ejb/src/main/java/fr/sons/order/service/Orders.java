package fr.sons.order.service;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Stale;
import fr.sons.kernel.VendorId;
import fr.sons.order.api.OrderState;
import fr.sons.order.domain.FundingOrder;
import fr.sons.order.domain.OneLiveOrderPerClient;
import fr.sons.persistence.Constraints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The repository of orders. Every act on a case begins by locking its order, so that acts and timers queue up. */
@ApplicationScoped
public class Orders {

    private static final List<OrderState> LIVE =
            Arrays.stream(OrderState.values()).filter(OrderState::isLive).toList();

    @PersistenceContext(unitName = "sons")
    private EntityManager em;

    /** The order, locked until the end of the transaction. */
    public FundingOrder locked(CaseRef ref) {
        try {
            return found(em.find(FundingOrder.class, ref.value(), LockModeType.PESSIMISTIC_WRITE), ref);
        } catch (OptimisticLockException e) {
            throw stale(ref);
        }
    }

    /**
     * The orders, locked until the end of the transaction, always in the same order, so that two who lock several never
     * wait for each other.
     */
    public List<FundingOrder> locked(Collection<CaseRef> refs) {
        return em.createQuery("select o from FundingOrder o where o.ref in :refs order by o.ref", FundingOrder.class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public FundingOrder get(CaseRef ref) {
        return found(em.find(FundingOrder.class, ref.value()), ref);
    }

    /** Of several cases, when those that were reopened were so last. */
    public Map<CaseRef, Instant> reopenings(Collection<CaseRef> refs) {
        return em.createQuery(
                        "select e.ref, e.reopenedAt from FundingOrder e where e.ref in :refs and e.reopenedAt is not null",
                        Object[].class)
                .setParameter("refs", refs.stream().map(CaseRef::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new CaseRef((String) row[0]), row -> (Instant) row[1]));
    }

    public long nextNumber() {
        return ((Number) em.createNativeQuery("select nextval('funding_order_number')")
                        .getSingleResult())
                .longValue();
    }

    /** Keeps a new order; an order in its way that came at the same time is refused like one that came before. */
    public void add(FundingOrder order) {
        try {
            em.persist(order);
            em.flush();
        } catch (PersistenceException e) {
            if (Constraints.isBroken(OneLiveOrderPerClient.INDEX, e)) {
                throw OneLiveOrderPerClient.taken(Optional.empty()).refusal();
            }
            throw e;
        }
    }

    /** Writes what has changed, so that somebody who was faster is noticed here and not at commit. */
    public void flush(CaseRef ref) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw stale(ref);
        }
    }

    /** {@link #flush} of an order that lives again: one that its client placed at the same time is in its way. */
    public void flushRevived(FundingOrder order) {
        try {
            flush(order.ref());
        } catch (PersistenceException e) {
            if (Constraints.isBroken(OneLiveOrderPerClient.INDEX, e)) {
                throw OneLiveOrderPerClient.taken(Optional.empty()).refusal();
            }
            throw e;
        }
    }

    /** The live order of this client for this dispositif, whosever it is. */
    public Optional<LiveOrder> live(ClientId client, String dispositif) {
        return em.createQuery(
                        "select o.ref, o.vendorId from FundingOrder o"
                                + " where o.clientId = :client and o.dispositif = :dispositif and o.state in :live",
                        Object[].class)
                .setParameter("client", client.value())
                .setParameter("dispositif", dispositif)
                .setParameter("live", LIVE)
                .getResultStream()
                .map(row -> new LiveOrder(new CaseRef((String) row[0]), new VendorId((Long) row[1])))
                .findFirst();
    }

    private static Stale stale(CaseRef ref) {
        return new Stale("Le dossier " + ref + " vient d’être modifié par quelqu’un d’autre.");
    }

    private static FundingOrder found(FundingOrder order, CaseRef ref) {
        if (order == null) {
            throw new NotFound("le dossier " + ref);
        }
        return order;
    }

    public record LiveOrder(CaseRef ref, VendorId vendor) {}
}
