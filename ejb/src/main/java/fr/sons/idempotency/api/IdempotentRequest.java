package fr.sons.idempotency.api;

import fr.sons.kernel.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request as its repetition is recognised.
 *
 * @param login account; keys of two accounts never meet
 * @param key chosen by the client, one per act
 * @param hash of method, path and body: the same key with another content is a mistake of the client
 */
public record IdempotentRequest(String login, String key, String hash) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,128}");

    /** Why this key cannot be used, if so. */
    public static Optional<Reason> whyNotKey(String key) {
        if (key == null || key.isBlank()) {
            return Optional.of(Reason.of(
                    "API-01",
                    "cle-idempotence-absente",
                    "L’en-tête Idempotency-Key manque : sans lui, un envoi répété agirait deux fois.",
                    "Ajoutez un en-tête Idempotency-Key propre à cet acte, par exemple un UUID."));
        }
        if (!KEY.matcher(key).matches()) {
            return Optional.of(Reason.of(
                    "API-01",
                    "cle-idempotence-invalide",
                    "L’en-tête Idempotency-Key doit compter de 8 à 128 caractères visibles, sans espace ni accent.",
                    "Envoyez par exemple un UUID."));
        }
        return Optional.empty();
    }

    public static IdempotentRequest of(String login, String key, String method, String path, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((method + "\n" + path + "\n").getBytes(StandardCharsets.UTF_8));
            return new IdempotentRequest(login, key, HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
