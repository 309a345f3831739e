package fr.sons.journal.domain;

import fr.sons.journal.api.JournalEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of the journal. Every field goes in with its length before it, so that no two different entries can ever
 * read the same; this form may never change, for every chain rests on it.
 */
public final class Canonical {

    private static final byte[] NOTHING = new byte[32];

    private Canonical() {}

    /** What stands before the first entry of a chain and before the first seal. */
    public static byte[] nothing() {
        return NOTHING.clone();
    }

    /** The hash of an entry that follows another; its database id is not part of it. */
    public static byte[] entryHash(byte[] previous, JournalEntry e) {
        MessageDigest digest = sha256();
        put(digest, previous);
        put(digest, e.subject());
        put(digest, e.seq());
        put(digest, e.at().toEpochMilli());
        put(digest, e.actorLogin());
        put(digest, e.actorName());
        put(digest, e.actorRole());
        put(digest, e.origin());
        put(digest, e.act());
        put(digest, e.rule());
        put(digest, e.before());
        put(digest, e.after());
        return digest.digest();
    }

    /** Begins a seal: its place and range; then every entry's hash in order is fed by {@link #put}. */
    public static MessageDigest beginSeal(byte[] previous, long no, long fromTx, long toTx) {
        MessageDigest digest = sha256();
        put(digest, previous);
        put(digest, no);
        put(digest, fromTx);
        put(digest, toTx);
        return digest;
    }

    public static void put(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static void put(MessageDigest digest, String text) {
        put(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(MessageDigest digest, long number) {
        put(digest, ByteBuffer.allocate(8).putLong(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
