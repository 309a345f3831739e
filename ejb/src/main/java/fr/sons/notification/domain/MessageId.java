package fr.sons.notification.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The Message-ID of a key: always the same, so that whoever receives a message twice can tell. */
public final class MessageId {

    private MessageId() {}

    /** @param sender address the message is from */
    public static String of(String key, String sender) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "<sons." + HexFormat.of().formatHex(hash, 0, 16) + sender.substring(sender.indexOf('@')) + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
