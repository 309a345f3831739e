package fr.sons.notification.service;

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
    private Outbox outbox;

    public void prepare(String node, String by, Instant now) {
        outbox.giveUpLost(node, by);
        outbox.expire(now);
    }

    public Optional<Outbox.Claimed> claim(String by, Instant now) {
        return outbox.claim(by, now);
    }

    public void note(Outbox.Claimed claimed, Outcome outcome, Instant now) {
        outbox.note(claimed, outcome, now);
    }
}
