package fr.sons.idempotency.api;

import java.util.Optional;

/**
 * What was answered to a request.
 *
 * @param status HTTP status
 * @param location address of what was created
 * @param body JSON text, empty when there is none
 * @param replayed whether this is the answer of an earlier identical request
 */
public record Answer(int status, Optional<String> location, String body, boolean replayed) {

    public static Answer of(int status, Optional<String> location, String body) {
        return new Answer(status, location, body, false);
    }
}
