package fr.sons.notification.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.MessageFilter;
import fr.sons.notification.api.MessageState;
import fr.sons.notification.api.MessageView;
import fr.sons.party.api.ContactChanged;
import fr.sons.party.api.PartyKind;
import fr.sons.persistence.Cursor;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages that somebody may read: all for agents, its own for a party (R-SEC-02). */
@Stateless
public class Messages {

    private static final String RULE = "R-CAL-07";
    private static final int LARGEST_PAGE = 200;

    @Inject
    private MessageTable table;

    @Inject
    private Outbox outbox;

    @Inject
    private Journal journal;

    /** Newest first, without their text. @param cursor {@link Page#next} of the page before, or null for the first */
    public Page<MessageView> search(Caller by, MessageFilter filter, String cursor, int size) {
        int most = Math.max(1, Math.min(size, LARGEST_PAGE));
        Optional<MessageTable.Addressee> whose = whose(by);
        List<MessageView> found = table.page(whose, filter, Cursor.decode(cursor, 2), most + 1);
        List<MessageView> rows = found.subList(0, Math.min(most, found.size()));
        Optional<String> next = found.size() > most
                ? Optional.of(Cursor.of(
                                rows.get(most - 1).createdAt(),
                                rows.get(most - 1).id())
                        .encode())
                : Optional.empty();
        return new Page<>(rows, table.count(whose, filter), next);
    }

    public MessageView view(Caller by, long id) {
        return table.byId(whose(by), id).orElseThrow(() -> new NotFound("ce message"));
    }

    /** The file that goes with a message, for whoever may read the message. */
    public Attachment attachment(Caller by, long id) {
        return table.attachment(whose(by), id).orElseThrow(() -> new NotFound("ce fichier joint"));
    }

    /** How many messages stand where, for agents. */
    public Map<MessageState, Long> counts(Caller by) {
        if (!by.role().seesAllCases()) {
            throw new NotFound("cette liste");
        }
        return table.counts();
    }

    /** Whether this caller could send it again now. */
    public boolean canSendAgain(Caller by, MessageView message) {
        return by.role() == Role.ADMINISTRATOR && message.state().canBeSentAgain();
    }

    /** Has a message sent again that failed, or of which nobody knows whether it arrived. */
    public void sendAgain(Caller by, long id) {
        Rights.require(by, Role.ADMINISTRATOR);
        MessageView message = view(by, id);
        if (!outbox.sendAgain(id)) {
            throw Reason.of(
                            RULE,
                            "message-non-renvoyable",
                            "Ce message est à l’état « " + view(by, id).state().label()
                                    + " » : seul un message en échec ou incertain se renvoie.",
                            "Actualisez la page.")
                    .refusal();
        }
        journal.record(
                by,
                "MESSAGES",
                "Message renvoyé",
                RULE,
                Map.of("message", id, "état", message.state().label()),
                Map.of("message", id, "état", MessageState.TO_SEND.label()));
    }

    /** A party's new address is where what waits for it goes. */
    public void readdress(@Observes ContactChanged news) {
        outbox.readdress(news.kind().name(), news.partyId(), news.email());
    }

    private static Optional<MessageTable.Addressee> whose(Caller by) {
        return switch (by.role()) {
            case VENDOR -> by.actor().vendorId().map(v -> new MessageTable.Addressee(PartyKind.VENDOR, v.value()));
            case CLIENT -> by.actor().clientId().map(c -> new MessageTable.Addressee(PartyKind.CLIENT, c.value()));
            default -> Optional.empty();
        };
    }
}
