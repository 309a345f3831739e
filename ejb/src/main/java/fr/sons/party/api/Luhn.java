package fr.sons.party.api;

/** The Luhn key that closes SIREN, SIRET, FINESS and most RPPS numbers. */
public final class Luhn {

    private Luhn() {}

    /** Whether the last digit is the key of the others. */
    public static boolean passes(String digits) {
        return sum(digits, 1) % 10 == 0;
    }

    /** These digits followed by their key: how synthetic identifiers of the demonstration and the tests are made. */
    public static String withKey(String digits) {
        return digits + (10 - sum(digits, 2) % 10) % 10;
    }

    /** Weights go 1, 2, 1, 2… or 2, 1, 2, 1… from the right; a doubled digit above 9 counts as the sum of its digits. */
    private static int sum(String digits, int firstWeight) {
        int sum = 0;
        int weight = firstWeight;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int product = (digits.charAt(i) - '0') * weight;
            sum += product > 9 ? product - 9 : product;
            weight = 3 - weight;
        }
        return sum;
    }
}
