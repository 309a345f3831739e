package fr.sons.kernel;

/** Identity of a vendor (« fournisseur »). */
public record VendorId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
