package fr.sons.notification.service;

import fr.sons.kernel.time.BusinessClock;
import fr.sons.notification.domain.Outcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what is due: takes one message in hand and saves that, talks to the mail server, saves what became of it. One
 * sender a server; several servers share the messages.
 */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = System.getLogger(MailSender.class.getName());

    private static final String UNKNOWN_USE = "Message non transmis : son utilité n’a pas pu être vérifiée.";

    @Resource(lookup = "java:jboss/mail/Default")
    private Session session;

    private Dispatch dispatch;
    private MailSettings settings;
    private BusinessClock clock;

    private final ReentrantLock one = new ReentrantLock();
    private final String start = UUID.randomUUID().toString();

    public MailSender() {}

    @Inject
    MailSender(Dispatch dispatch, MailSettings settings, BusinessClock clock) {
        this.dispatch = dispatch;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same with a session that is not the application server's. */
    MailSender(Session session, Dispatch dispatch, MailSettings settings, BusinessClock clock) {
        this(dispatch, settings, clock);
        this.session = session;
    }

    /** Sends all that is due, after waiting for a sending under way. @return whether the mail server was there */
    public boolean send() {
        one.lock();
        try {
            return sendAll();
        } finally {
            one.unlock();
        }
    }

    /** {@link #send()}, unless a sending is under way. */
    public void sendUnlessBusy() {
        // while the server starts this waits until it has: never with the lock, which the start itself may need
        prepare();
        if (one.tryLock()) {
            try {
                sendAll();
            } finally {
                one.unlock();
            }
        }
    }

    private void prepare() {
        dispatch.prepare(settings.node(), by(), clock.now());
    }

    private String by() {
        return settings.node() + "/" + start;
    }

    private boolean sendAll() {
        String by = by();
        prepare();
        try (MailLine line = new MailLine(session, settings)) {
            Optional<Outbox.Claimed> next = dispatch.claim(by, clock.now());
            while (next.isPresent()) {
                if (!settle(next.get(), line)) {
                    return false;
                }
                next = dispatch.claim(by, clock.now());
            }
        }
        return true;
    }

    /** Sends what is in hand, unless it is of no use any more. @return false where no mail server was reached */
    private boolean settle(Outbox.Claimed claimed, MailLine line) {
        boolean ofUse;
        try {
            ofUse = dispatch.isOfUse(claimed, clock.now());
        } catch (RuntimeException e) {
            // nothing was handed over: it waits its turn again, and holds up no other
            LOG.log(Level.ERROR, "Whether message " + claimed.id() + " is still of use could not be told", e);
            dispatch.note(claimed, new Outcome(Outcome.Kind.NOT_TAKEN, UNKNOWN_USE), clock.now());
            return true;
        }
        return !ofUse || send(claimed, line);
    }

    private boolean send(Outbox.Claimed claimed, MailLine line) {
        Outcome outcome = line.send(claimed, clock.now());
        dispatch.note(claimed, outcome, clock.now());
        if (outcome.kind() != Outcome.Kind.SENT) {
            LOG.log(Level.WARNING, "Message {0}: {1}", Long.toString(claimed.id()), outcome);
        }
        return outcome.kind() != Outcome.Kind.UNREACHABLE;
    }
}
