package fr.sons.kernel;

/** Identity of a final client (« client final »): an establishment or a practitioner. */
public record ClientId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
