package fr.sons.order.api;

import java.util.Optional;

/**
 * What a list of orders is narrowed to.
 *
 * @param text beginning of a case reference, of a client's name or identifier, or of a vendor's name
 */
public record OrderFilter(
        Optional<String> text, Optional<String> dispositif, Optional<OrderState> state, Optional<String> couloir) {

    public static final OrderFilter NONE =
            new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A filter from the fields of a form or a query string, where null or blank means "any". */
    public static OrderFilter of(String text, String dispositif, OrderState state, String couloir) {
        return new OrderFilter(filled(text), filled(dispositif), Optional.ofNullable(state), filled(couloir));
    }

    private static Optional<String> filled(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }
}
