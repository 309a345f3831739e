package fr.sons.web.api.problem;

/**
 * One value that cannot be used.
 *
 * @param champ its place in the request
 * @param valeur what was sent, shortened; empty when nothing was
 * @param raison why it cannot be used, in French
 */
public record FieldError(String champ, String valeur, String raison) {

    private static final int MAX_SHOWN = 80;

    /** With what was sent, the name of a field too, no longer than a reader needs. */
    public static FieldError of(String champ, Object valeur, String raison) {
        return new FieldError(shortened(champ), shown(valeur), raison);
    }

    private static String shown(Object value) {
        return value == null || value.getClass().isRecord() || value instanceof byte[]
                ? ""
                : shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }
}
