package fr.sons.notification.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/**
 * A file that goes with a message: CSV in UTF-8.
 *
 * @param packed its bytes by gzip, as they are kept; unpacked only while they are read
 */
public record Attachment(AttachmentView about, byte[] packed) {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** Reads the file from its beginning. */
    public InputStream open() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed));
    }

    public void copyTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }
}
