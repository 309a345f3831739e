package fr.sons.party.api;

/**
 * A postal address in France, as letters print it.
 *
 * @param line1 number and street
 * @param postcode five digits
 * @param city town
 */
public record Address(String line1, String postcode, String city) {

    /** The address on one line. */
    public String onOneLine() {
        return line1 + ", " + postcode + " " + city;
    }
}
