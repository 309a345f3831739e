package fr.sons.party.service;

import at.favre.lib.crypto.bcrypt.BCrypt;
import fr.sons.kernel.Reason;
import java.nio.charset.StandardCharsets;

/** Hashes passwords in the form that the server's security realm reads: bcrypt, modular crypt, {@code $2a$}. */
final class Passwords {

    /** Some 80 ms on a server: dear to whoever guesses, bearable to an API client that signs in at each call. */
    private static final int COST = 10;

    private static final int SHORTEST = 12;
    /** bcrypt ignores what follows; refusing is honest, cutting is not. */
    private static final int MOST_BYTES = 71;

    private Passwords() {}

    static String hash(String password) {
        if (password == null
                || password.length() < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Reason.of(
                            "R-SEC-01",
                            "mot-de-passe-refuse",
                            "Un mot de passe comporte de " + SHORTEST + " à " + MOST_BYTES + " caractères.",
                            "Choisissez un autre mot de passe.")
                    .refusal();
        }
        return BCrypt.with(BCrypt.Version.VERSION_2A).hashToString(COST, password.toCharArray());
    }
}
