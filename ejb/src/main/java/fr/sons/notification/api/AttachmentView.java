package fr.sons.notification.api;

/**
 * A file that goes with a message, without what it holds.
 *
 * @param fileName plain letters, figures, dots and dashes: the same in a header of mail, of HTTP, and on any disk
 * @param lines how many it has beside its header line
 * @param size bytes of the file as it is received
 */
public record AttachmentView(String fileName, long lines, long size) {

    public AttachmentView {
        if (!fileName.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("Not a name for a file that is sent: " + fileName);
        }
    }
}
