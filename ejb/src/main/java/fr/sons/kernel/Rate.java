package fr.sons.kernel;

import java.math.BigDecimal;

/**
 * A share between 0 and 1 inclusive, exact, such as the advance rate 0.30.
 *
 * @param value the share; never rounded
 */
public record Rate(BigDecimal value) {

    public Rate {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A rate lies between 0 and 1, not " + value);
        }
    }

    public static Rate of(String value) {
        return new Rate(new BigDecimal(value));
    }
}
