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

    @Resource(lookup = "java:jboss/mail/Default")
    private Session session;

    @Inject
    private Dispatch dispatch;

    @Inject
    private MailSettings settings;

    @Inject
    private BusinessClock clock;

    private final ReentrantLock one = new ReentrantLock();
    private final String start = UUID.randomUUID().toString();

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
                Outcome outcome = line.send(next.get(), clock.now());
                dispatch.note(next.get(), outcome, clock.now());
                if (outcome.kind() != Outcome.Kind.SENT) {
                    LOG.log(
                            Level.WARNING,
                            "Message {0}: {1}",
                            Long.toString(next.get().id()),
                            outcome);
                }
                if (outcome.kind() == Outcome.Kind.UNREACHABLE) {
                    return false;
                }
                next = dispatch.claim(by, clock.now());
            }
        }
        return true;
    }
}
