package fr.sons.it.run;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real SMTP server that delivers nothing: every message is a file in a folder before it is acknowledged. So that a
 * demonstration writes to nobody, and a test can tell what was really sent.
 */
public final class MailCatcher implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");
    private static final int KEPT_IN_MEMORY = 200;

    private final Path folder;
    private final int port;
    private final AtomicLong number = new AtomicLong();
    private GreenMail server;
    private volatile long delayMillis;

    private MailCatcher(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts to listen on this machine only. */
    public static MailCatcher start(Path folder, int port) {
        MailCatcher catcher = new MailCatcher(folder, port);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotStart("The folder of caught mail cannot be made: " + folder, e);
        }
        catcher.number.set(catcher.files().size());
        catcher.open();
        return catcher;
    }

    /** Listens again after {@link #shut()}. */
    public void open() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        GreenMailUser box = server.setUser("boite@sons.example", "boite", "boite");
        server.getUserManager().setMessageDeliveryHandler((message, address) -> keep(message, box));
    }

    /** Refuses connections until {@link #open()}, as a mail server that is down does. */
    public void shut() {
        server.stop();
    }

    /** Takes so long for each message. */
    public void slowDown(long millis) {
        delayMillis = millis;
    }

    private GreenMailUser keep(MovingMessage message, GreenMailUser box) throws MessagingException {
        Path file = folder.resolve("%06d.eml".formatted(number.incrementAndGet()));
        try (OutputStream out = Files.newOutputStream(file)) {
            message.getMessage().writeTo(out);
            Thread.sleep(delayMillis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (number.get() % KEPT_IN_MEMORY == 0) {
            purge();
        }
        return box;
    }

    /** The files are what counts; what the server keeps in memory would only grow. */
    private void purge() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Message-ID of every message caught so far, each as often as it came. */
    public List<String> messageIds() {
        return files().stream().map(MailCatcher::messageId).toList();
    }

    private static String messageId(Path file) {
        try {
            Matcher id = MESSAGE_ID.matcher(Files.readString(file, java.nio.charset.StandardCharsets.UTF_8));
            return id.find() ? id.group(1) : "?";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The caught messages, oldest first. */
    public List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".eml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public Path folder() {
        return folder;
    }

    /** What the server needs to reach it. */
    public List<String> serverProperties() {
        return List.of("-Dsons.smtp.host=127.0.0.1", "-Dsons.smtp.port=" + port);
    }

    @Override
    public void close() {
        server.stop();
    }
}
