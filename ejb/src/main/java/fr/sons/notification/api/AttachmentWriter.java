package fr.sons.notification.api;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Packs a text while it is written: what is in memory at any time is the packed part. */
public final class AttachmentWriter extends BufferedWriter {

    private final ByteArrayOutputStream packed;
    private final Counter unpacked;

    private AttachmentWriter(ByteArrayOutputStream packed, Counter unpacked) {
        super(new OutputStreamWriter(unpacked, StandardCharsets.UTF_8));
        this.packed = packed;
        this.unpacked = unpacked;
    }

    public static AttachmentWriter begin() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        return new AttachmentWriter(packed, new Counter(new GZIPOutputStream(packed)));
    }

    /** Ends the file. @param lines how many were written beside the header line */
    public Attachment end(String fileName, long lines) throws IOException {
        close();
        return new Attachment(new AttachmentView(fileName, lines, unpacked.bytes), packed.toByteArray());
    }

    private static final class Counter extends FilterOutputStream {

        private long bytes;

        Counter(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        // the inherited one writes byte by byte
        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            out.write(from, offset, length);
            bytes += length;
        }
    }
}
