package fr.sons.notification.api;

import java.time.Instant;
import java.util.Optional;

/** Port: whether a message that has waited still tells its party something, asked when it is about to leave (R-CAL-07). */
public interface StillOfUse {

    /**
     * @param key of the message
     * @return why it is of no use any more, in French; empty where it is, and for a message that reminds of nothing
     */
    Optional<String> whyNot(String key, Instant now);
}
