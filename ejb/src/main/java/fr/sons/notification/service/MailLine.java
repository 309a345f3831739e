package fr.sons.notification.service;

import fr.sons.notification.api.Attachment;
import fr.sons.notification.domain.MessageId;
import fr.sons.notification.domain.Outcome;
import fr.sons.notification.domain.Outcome.Kind;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the mail server, opened when the first message needs it. */
final class MailLine implements AutoCloseable {

    private static final Logger LOG = System.getLogger(MailLine.class.getName());
    private static final Pattern REPLY = Pattern.compile("^\\s*([45])\\d\\d[ -]");

    private final Session session;
    private final MailSettings settings;
    private Transport transport;

    MailLine(Session ofServer, MailSettings settings) {
        Properties properties = new Properties();
        properties.putAll(ofServer.getProperties());
        settings.addTo(properties);
        this.session = Session.getInstance(properties);
        this.settings = settings;
    }

    /** Tries to hand one message over, and tells what is known of it afterwards. */
    Outcome send(Outbox.Claimed claimed, Instant now) {
        Mail mail;
        try {
            mail = compose(claimed, now);
        } catch (AddressException e) {
            return new Outcome(Kind.REFUSED, "Adresse refusée : " + e.getMessage());
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome(Kind.REFUSED, "Message impossible à composer : " + e.getMessage());
        }
        try {
            connect();
        } catch (MessagingException e) {
            close();
            return new Outcome(Kind.UNREACHABLE, "Serveur de messagerie injoignable : " + words(e));
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.sent();
        } catch (MessagingException e) {
            close();
            return judge(e, mail.handedOver);
        }
    }

    /**
     * Without the final line of a message no server has taken it (RFC 5321, 4.1.1.4). With it, only an answer of refusal
     * tells that it was not taken.
     */
    static Outcome judge(MessagingException e, boolean handedOver) {
        Optional<String> reply = reply(e);
        boolean forGood = reply.filter("5"::equals).isPresent();
        if (handedOver) {
            return reply.isEmpty()
                    ? new Outcome(Kind.UNCERTAIN, "Aucune réponse du serveur de messagerie : " + words(e))
                    : new Outcome(forGood ? Kind.REFUSED : Kind.NOT_TAKEN, "Message refusé : " + words(e));
        }
        boolean addressRefused = e instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
        return addressRefused && forGood
                ? new Outcome(Kind.REFUSED, "Adresse refusée : " + words(e))
                : new Outcome(Kind.NOT_TAKEN, "Message non transmis : " + words(e));
    }

    private void connect() throws MessagingException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        transport = session.getTransport("smtp");
        if (settings.user().isPresent()) {
            transport.connect(settings.user().get(), settings.password());
        } else {
            transport.connect();
        }
    }

    private Mail compose(Outbox.Claimed claimed, Instant now) throws MessagingException, UnsupportedEncodingException {
        Mail mail = new Mail(session, MessageId.of(claimed.key(), settings.sender()));
        String utf8 = StandardCharsets.UTF_8.name();
        mail.setFrom(new InternetAddress(settings.sender(), settings.senderName(), utf8));
        InternetAddress to = new InternetAddress(claimed.email(), claimed.recipientName(), utf8);
        to.validate();
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(claimed.subject(), utf8);
        if (claimed.attachment().isPresent()) {
            mail.setContent(withFile(claimed.body(), claimed.attachment().get()));
        } else {
            mail.setText(claimed.body(), utf8);
        }
        mail.setSentDate(Date.from(now));
        mail.setHeader("Content-Language", "fr");
        // RFC 3834: no answering machine answers
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart withFile(String body, Attachment attachment) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new AttachmentSource(attachment)));
        file.setFileName(attachment.about().fileName());
        file.setDisposition(Part.ATTACHMENT);
        // as it is, byte for byte: its mark at the beginning and its ends of lines are part of it
        file.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart(text, file);
    }

    /** First figure of the refusal that the server gave, if it gave one: 4 for now, 5 for good. */
    private static Optional<String> reply(MessagingException e) {
        for (Exception cause = e; cause != null; cause = next(cause)) {
            Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.find()) {
                return Optional.of(reply.group(1));
            }
        }
        return Optional.empty();
    }

    private static String words(MessagingException e) {
        StringBuilder words = new StringBuilder();
        for (Exception cause = e; cause != null; cause = next(cause)) {
            words.append(words.length() == 0 ? "" : " ; ").append(cause.getMessage());
        }
        return words.toString();
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    @Override
    public void close() {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "The mail server did not take leave", e);
        } finally {
            transport = null;
        }
    }

    /** Keeps its own Message-ID, and knows when all of it was written. */
    private static final class Mail extends MimeMessage {
        private final String messageId;
        private boolean handedOver;

        Mail(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            handedOver = true;
        }
    }
}
