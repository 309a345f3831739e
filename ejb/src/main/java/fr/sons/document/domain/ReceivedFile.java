package fr.sons.document.domain;

import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A file that somebody hands in, checked: what it is by its first bytes, how long, under which harmless name. */
public final class ReceivedFile {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 150;

    private final String name;
    private final MediaType type;
    private final byte[] content;

    private ReceivedFile(String name, MediaType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    /** Checks the file, or refuses it in words its sender understands. */
    public static ReceivedFile of(String fileName, byte[] content) {
        String name = harmless(fileName);
        if (content == null || content.length == 0) {
            throw refusal("fichier-vide", "Le fichier « " + name + " » est vide.", "Joignez le fichier rempli.");
        }
        if (content.length > MOST_BYTES) {
            throw refusal(
                    "fichier-trop-lourd",
                    "Le fichier « " + name + " » dépasse 10 Mo.",
                    "Réduisez sa taille, par exemple en numérisant à une résolution plus basse.");
        }
        MediaType type = MediaType.sniff(content)
                .orElseThrow(() -> refusal(
                        "type-de-fichier-refuse",
                        "Le contenu du fichier « " + name + " » n’est ni un PDF, ni une image PNG ou JPEG.",
                        "Convertissez le document en PDF."));
        return new ReceivedFile(name, type, content.clone());
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return type.mediaType();
    }

    public byte[] content() {
        return content.clone();
    }

    public int size() {
        return content.length;
    }

    public String sha256() {
        return sha256(content);
    }

    /** The SHA-256 of any content, in 64 hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The name without folders and without what could break a header, a page or a file system; its end is kept. */
    private static String harmless(String fileName) {
        String last = Optional.ofNullable(fileName).orElse("").replaceAll(".*[/\\\\]", "");
        String plain = last.replaceAll("[\\p{C}\"<>:|?*;]+", " ").strip();
        String shorter = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return shorter.isEmpty() ? "document" : shorter;
    }

    private static Refusal refusal(String code, String message, String todo) {
        return Reason.of("R-SOL-03", code, message, todo).refusal();
    }
}
