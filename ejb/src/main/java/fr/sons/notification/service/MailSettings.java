package fr.sons.notification.service;

import fr.sons.party.api.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/** How mail is sent, beside the server's address, which is the server's own setting. */
@ApplicationScoped
public class MailSettings {

    private static final String DEFAULT_SENDER = "ne-pas-repondre@sons.example";
    /** Together shorter than the time after which a message in hand counts as lost. */
    private static final String CONNECT_MILLIS = "10000";

    private static final String ANSWER_MILLIS = "60000";

    private enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    private Security security;
    private String sender;
    private String senderName;
    private Optional<String> user;
    private Optional<String> password;
    private String node;

    public MailSettings() {}

    @Inject
    MailSettings(Config config) {
        this(
                config.getOptionalValue("sons.smtp.security", String.class).orElse("none"),
                config.getOptionalValue("sons.smtp.from", String.class).orElse(DEFAULT_SENDER));
        senderName = config.getOptionalValue("sons.smtp.from.name", String.class)
                .orElse("SONS, Agence du numérique en santé");
        user = config.getOptionalValue("sons.smtp.user", String.class).filter(u -> !u.isBlank());
        password = config.getOptionalValue("sons.smtp.password", String.class);
        node = config.getOptionalValue("sons.node", String.class).orElse("node1");
    }

    MailSettings(String security, String sender) {
        try {
            this.security = Security.valueOf(security.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Démarrage refusé : SONS_SMTP_SECURITY vaut « " + security + " » ; valeurs : none, starttls, tls.",
                    e);
        }
        if (!EmailAddress.isWellFormed(sender)) {
            throw new IllegalStateException(
                    "Démarrage refusé : SONS_SMTP_FROM n’est pas une adresse électronique : « " + sender + " ».");
        }
        this.sender = sender;
        this.senderName = "SONS";
        this.user = Optional.empty();
        this.password = Optional.empty();
        this.node = "node1";
    }

    /** What the server's mail session does not say: time limits and encryption. */
    void addTo(Properties properties) {
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        // what was asked to be encrypted is never sent in clear
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.mime.charset", "UTF-8");
        properties.setProperty("mail.mime.allowutf8", "false");
    }

    String sender() {
        return sender;
    }

    String senderName() {
        return senderName;
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    /** Name of this server among those that share the database. */
    String node() {
        return node;
    }
}
