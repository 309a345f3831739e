package fr.sons.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as French readers expect them: {@code 1 234 567,80 €}, with a narrow no-break space between thousands and a
 * no-break space before the unit, so that no line ever breaks inside an amount.
 */
public final class FrenchNumbers {

    private static final char NARROW_NO_BREAK_SPACE = '\u202F';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private FrenchNumbers() {}

    /** {@code 1 234 567,80 €}. */
    public static String euros(Money amount) {
        return decimal(amount.toEuros()) + NO_BREAK_SPACE + "€";
    }

    /** {@code 52 142}. */
    public static String integer(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    /** The share as a percentage, rounded half up to this number of decimals: {@code 89,1 %}. */
    public static String percent(BigDecimal share, int decimals) {
        return decimal(share.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP)) + NO_BREAK_SPACE + "%";
    }

    private static String decimal(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder(number.signum() < 0 ? "-" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(NARROW_NO_BREAK_SPACE);
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(',').append(plain, point + 1, plain.length());
        }
        return out.toString();
    }
}
