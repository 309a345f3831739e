package fr.sons.notification.service;

import fr.sons.notification.api.Attachment;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Gives a mail the file that goes with it, unpacked while it is sent. */
record AttachmentSource(Attachment attachment) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return attachment.open();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("What goes with a message is only read");
    }

    @Override
    public String getContentType() {
        return Attachment.MEDIA_TYPE;
    }

    @Override
    public String getName() {
        return attachment.about().fileName();
    }
}
