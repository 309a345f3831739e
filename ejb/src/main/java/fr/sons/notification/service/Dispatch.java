package fr.sons.notification.service;

import fr.sons.notification.api.StillOfUse;
import fr.sons.notification.domain.Outcome;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The steps of sending, each saved at once: never inside the dialogue with the mail server. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Dispatch {

    @Inject
    Outbox outbox;

    @Inject
    StillOfUse use;

    public void prepare(String node, String by, Instant now) {
        outbox.giveUpLost(node, by);
        outbox.expire(now);
    }

    public Optional<Outbox.Claimed> claim(String by, Instant now) {
        return outbox.claim(by, now);
    }

    /** Whether a message in hand is still to be sent; one that is of no use any more is ended with the reason why. */
    public boolean isOfUse(Outbox.Claimed claimed, Instant now) {
        Optional<String> whyNot = use.whyNot(claimed.key(), now);
        whyNot.ifPresent(reason -> outbox.withdraw(claimed, reason));
        return whyNot.isEmpty();
    }

    public void note(Outbox.Claimed claimed, Outcome outcome, Instant now) {
        outbox.note(claimed, outcome, now);
    }
}
