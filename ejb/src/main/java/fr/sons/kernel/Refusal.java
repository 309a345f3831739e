package fr.sons.kernel;

import java.util.Optional;

/** A rule says no: explain it to the person. Rolls the transaction back; never an incident. */
public class Refusal extends RuntimeException {

    private final transient Reason reason;

    public Refusal(Reason reason) {
        super(reason.rule() + " " + reason.code() + ": " + reason.message(), null, false, false);
        this.reason = reason;
    }

    public static void unlessEmpty(Optional<Reason> reason) {
        reason.ifPresent(r -> {
            throw new Refusal(r);
        });
    }

    public Reason reason() {
        return reason;
    }
}
