package fr.sons.notification.service;

import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.NewMessage;
import fr.sons.notification.domain.Outcome;
import fr.sons.persistence.Jdbc;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The messages to send. Written in the caller's transaction; each step of sending is one statement, saved before the next
 * begins, so that what a dead server had in hand is seen by the others.
 */
@Dependent
public class Outbox {

    private static final String ADD = "INSERT INTO sons.message (message_key, recipient_kind, recipient_id,"
            + " recipient_name, email, subject, body, created_at, not_after, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_key) DO NOTHING";

    /** The file is kept with a message that is new, and with no other: what was written once is sent as it was. */
    private static final String ADD_WITH_FILE = "WITH added AS (" + ADD + " RETURNING id)"
            + " INSERT INTO sons.message_attachment (message_id, file_name, line_count, byte_count, content)"
            + " SELECT id, ?, ?, ?, ? FROM added";

    private static final String CLAIM =
            """
            WITH claimed AS (
            UPDATE sons.message SET state = 'SENDING', attempts = attempts + 1,
                   claim = gen_random_uuid(), claimed_by = ?, claimed_at = clock_timestamp()
            WHERE id = (SELECT id FROM sons.message
                        WHERE state = 'TO_SEND' AND next_attempt_at <= clock_timestamp()
                          AND (not_after IS NULL OR not_after > ?)
                        ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, claim, message_key, email, recipient_name, subject, body, attempts)
            SELECT * FROM claimed LEFT JOIN sons.message_attachment ON message_id = id""";

    /** The claim is named, so that only the try that is noted is meant, also after it was given up as uncertain. */
    private static final String HELD = " WHERE id = ? AND claim = ? AND state IN ('SENDING', 'UNCERTAIN')";

    private static final String LOST =
            "Le serveur s’est arrêté pendant l’envoi : le message est peut-être parti, peut-être non.";

    private static final String TOO_LATE = "L’échéance est passée avant que le message puisse partir.";

    /** Longer than any dialogue with a mail server may last. */
    private static final int MINUTES_OF_A_DIALOGUE = 10;

    private final Jdbc jdbc;

    @Inject
    public Outbox(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A message in hand. */
    record Claimed(
            long id,
            UUID claim,
            String key,
            String email,
            String recipientName,
            String subject,
            String body,
            int attempts,
            Optional<Attachment> attachment) {}

    /** Keeps messages; one whose key is known already is the same message and changes nothing. @return how many are new */
    public int add(List<NewMessage> messages) {
        Map<Boolean, List<Object[]>> withFile = messages.stream()
                .collect(Collectors.partitioningBy(
                        m -> m.attachment().isPresent(), Collectors.mapping(Outbox::columns, Collectors.toList())));
        return jdbc.batch(ADD, withFile.get(false)) + jdbc.batch(ADD_WITH_FILE, withFile.get(true));
    }

    private static Object[] columns(NewMessage m) {
        Stream<Object> message = Stream.of(
                m.key(),
                m.kind().name(),
                m.partyId(),
                m.recipientName(),
                m.email().orElse(null),
                m.subject(),
                m.body(),
                m.createdAt(),
                m.notAfter().orElse(null),
                m.email().isPresent() ? "TO_SEND" : "NO_ADDRESS");
        Stream<Object> file = m.attachment().stream()
                .flatMap(a -> Stream.of(
                        a.about().fileName(), a.about().lines(), a.about().size(), a.packed()));
        return Stream.concat(message, file).toArray();
    }

    private static Optional<Attachment> attachment(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        return MessageTable.attached(row).map(about -> new Attachment(about, content));
    }

    /** Takes the next message that is due in hand. @param by this server and this start of it */
    Optional<Claimed> claim(String by, Instant now) {
        return jdbc.first(
                CLAIM,
                row -> new Claimed(
                        row.getLong("id"),
                        row.getObject("claim", UUID.class),
                        row.getString("message_key"),
                        row.getString("email"),
                        row.getString("recipient_name"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        attachment(row)),
                by,
                now);
    }

    void note(Claimed claimed, Outcome outcome, Instant now) {
        switch (outcome.kind()) {
            case SENT ->
                jdbc.update(
                        "UPDATE sons.message SET state = 'SENT', sent_at = ?, last_error = NULL" + HELD,
                        now,
                        claimed.id(),
                        claimed.claim());
            case NOT_TAKEN, UNREACHABLE ->
                jdbc.update(
                        "UPDATE sons.message SET state = 'TO_SEND', last_error = ?,"
                                + " next_attempt_at = clock_timestamp() + make_interval(secs => ?)" + HELD,
                        outcome.error(),
                        (double) Outcome.waitAfter(claimed.attempts()).toSeconds(),
                        claimed.id(),
                        claimed.claim());
            case REFUSED -> end(claimed, "FAILED", outcome);
            case UNCERTAIN -> end(claimed, "UNCERTAIN", outcome);
        }
    }

    private void end(Claimed claimed, String state, Outcome outcome) {
        jdbc.update(
                "UPDATE sons.message SET state = ?, last_error = ?" + HELD,
                state,
                outcome.error(),
                claimed.id(),
                claimed.claim());
    }

    /**
     * What an earlier start of this server had in hand, or any server for longer than a dialogue lasts, is uncertain: it
     * may have been taken, and is not sent again by itself.
     *
     * @param node name of this server
     * @param by this server and this start of it
     */
    int giveUpLost(String node, String by) {
        return jdbc.update(
                "UPDATE sons.message SET state = 'UNCERTAIN', last_error = ? WHERE state = 'SENDING'"
                        + " AND (claimed_at < clock_timestamp() - make_interval(mins => ?)"
                        + " OR (split_part(claimed_by, '/', 1) = ? AND claimed_by <> ?))",
                LOST,
                MINUTES_OF_A_DIALOGUE,
                node,
                by);
    }

    /** What can no longer be useful is not sent any more; why it could not be before is kept behind. */
    int expire(Instant now) {
        return jdbc.update(
                "UPDATE sons.message SET state = 'EXPIRED', last_error = left(concat_ws(' ', CAST(? AS text), last_error), 500)"
                        + " WHERE state IN ('TO_SEND', 'NO_ADDRESS') AND not_after <= ?",
                TOO_LATE,
                now);
    }

    /** What is in hand and of no use any more is not sent; the mail server was not tried. */
    void withdraw(Claimed claimed, String reason) {
        jdbc.update(
                "UPDATE sons.message SET state = 'EXPIRED', last_error = ?, attempts = attempts - 1" + HELD,
                reason,
                claimed.id(),
                claimed.claim());
    }

    /** An agent has it sent again. @return whether it stood in a state from which that is possible */
    boolean sendAgain(long id) {
        return jdbc.update(
                        "UPDATE sons.message SET state = 'TO_SEND', next_attempt_at = clock_timestamp(), attempts = 0"
                                + " WHERE id = ? AND state IN ('FAILED', 'UNCERTAIN')",
                        id)
                > 0;
    }

    /** What waits for a party follows its address. */
    void readdress(String kind, long partyId, Optional<String> email) {
        jdbc.update(
                "UPDATE sons.message SET email = ?, state = ?, next_attempt_at = clock_timestamp()"
                        + " WHERE recipient_kind = ? AND recipient_id = ? AND state IN ('TO_SEND', 'NO_ADDRESS')",
                email.orElse(null),
                email.isPresent() ? "TO_SEND" : "NO_ADDRESS",
                kind,
                partyId);
    }
}
