package fr.sons.document.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are received, told apart by their first bytes. */
enum MediaType {
    PDF("application/pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
    PNG("image/png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

    private final String mediaType;
    private final int[] magic;

    MediaType(String mediaType, int... magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<MediaType> sniff(byte[] content) {
        return Arrays.stream(values()).filter(t -> t.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
