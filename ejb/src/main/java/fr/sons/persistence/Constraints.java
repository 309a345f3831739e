package fr.sons.persistence;

import jakarta.persistence.PersistenceException;
import org.hibernate.exception.ConstraintViolationException;

/** Reads which constraint of the database said no, so that a rule it holds is refused in the rule's own words. */
public final class Constraints {

    private Constraints() {}

    /** Whether this failure comes from the constraint or unique index of that name. */
    public static boolean isBroken(String name, PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation && name.equals(violation.getConstraintName())) {
                return true;
            }
        }
        return false;
    }
}
