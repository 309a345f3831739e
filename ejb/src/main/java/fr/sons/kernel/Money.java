package fr.sons.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * An exact amount in euros, held in cents. Never negative zero, never a float; arithmetic that would overflow is refused
 * aloud by {@link ArithmeticException}.
 *
 * @param cents the amount in euro cents; may be negative for a difference
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /** Reads an amount of euros with at most two decimals; a third decimal is refused, not rounded. */
    public static Money ofEuros(BigDecimal euros) {
        return ofCents(
                euros.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /** {@link #ofEuros(BigDecimal)} of a decimal literal such as {@code "6666.67"}. */
    public static Money ofEuros(String euros) {
        return ofEuros(new BigDecimal(euros));
    }

    public static Money sum(Stream<Money> amounts) {
        return amounts.reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money times(int units) {
        return ofCents(Math.multiplyExact(cents, (long) units));
    }

    /** The part of this amount given by a rate, rounded half up to the cent (R-CMD-05). */
    public Money times(Rate rate) {
        return ofCents(BigDecimal.valueOf(cents)
                .multiply(rate.value())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public BigDecimal toEuros() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Plain form for logs and files, with a point: {@code 1234.50}. Screens and letters use the French form. */
    @Override
    public String toString() {
        return toEuros().toPlainString();
    }
}
