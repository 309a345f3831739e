package fr.sons.notification.service;

import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.AttachmentView;
import fr.sons.notification.api.MessageFilter;
import fr.sons.notification.api.MessageState;
import fr.sons.notification.api.MessageView;
import fr.sons.party.api.PartyKind;
import fr.sons.persistence.Cursor;
import fr.sons.persistence.Jdbc;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads messages; whose they are is a condition of the SQL itself (R-SEC-02). */
@Dependent
class MessageTable {

    private static final String COLUMNS =
            "id, message_key, recipient_kind, recipient_id, recipient_name, email, subject,"
                    + " created_at, not_after, state, attempts, sent_at, last_error, file_name, line_count, byte_count";

    /** With what is to be told of a file, which itself is read only to be sent or downloaded. */
    private static final String MESSAGES = " FROM sons.message LEFT JOIN sons.message_attachment ON message_id = id";

    @Inject
    private Jdbc jdbc;

    /** A party that reads its own messages. */
    record Addressee(PartyKind kind, long partyId) {}

    List<MessageView> page(Optional<Addressee> whose, MessageFilter filter, Optional<Cursor> after, int most) {
        List<Object> parameters = new ArrayList<>();
        String where = where(whose, filter, parameters);
        after.ifPresent(cursor -> {
            parameters.add(cursor.instant(0));
            parameters.add(cursor.number(1));
        });
        String sql = "SELECT " + COLUMNS + ", '' AS body" + MESSAGES + where
                + (after.isPresent() ? " AND (created_at, id) < (?, ?)" : "")
                + " ORDER BY created_at DESC, id DESC LIMIT " + most;
        return jdbc.list(sql, MessageTable::view, parameters.toArray());
    }

    long count(Optional<Addressee> whose, MessageFilter filter) {
        List<Object> parameters = new ArrayList<>();
        String sql = "SELECT count(*) FROM sons.message" + where(whose, filter, parameters);
        return jdbc.first(sql, row -> row.getLong(1), parameters.toArray()).orElseThrow();
    }

    Map<MessageState, Long> counts() {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        jdbc.list(
                "SELECT state, count(*) FROM sons.message GROUP BY state",
                row -> counts.put(MessageState.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    Optional<MessageView> byId(Optional<Addressee> whose, long id) {
        List<Object> parameters = new ArrayList<>();
        String where = where(whose, new MessageFilter(Optional.empty(), Optional.empty()), parameters);
        parameters.add(id);
        return jdbc.first(
                "SELECT " + COLUMNS + ", body" + MESSAGES + where + " AND id = ?",
                MessageTable::view,
                parameters.toArray());
    }

    /** The file that goes with a message. */
    Optional<Attachment> attachment(Optional<Addressee> whose, long id) {
        List<Object> parameters = new ArrayList<>();
        String where = where(whose, new MessageFilter(Optional.empty(), Optional.empty()), parameters);
        parameters.add(id);
        return jdbc.first(
                "SELECT file_name, line_count, byte_count, content FROM sons.message"
                        + " JOIN sons.message_attachment ON message_id = id" + where + " AND id = ?",
                row -> new Attachment(attached(row).orElseThrow(), row.getBytes("content")),
                parameters.toArray());
    }

    /** What a row tells of the file, if there is one. */
    static Optional<AttachmentView> attached(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new AttachmentView(name, row.getLong("line_count"), row.getLong("byte_count")));
    }

    private static String where(Optional<Addressee> whose, MessageFilter filter, List<Object> parameters) {
        StringBuilder where = new StringBuilder(" WHERE true");
        whose.ifPresent(w -> {
            where.append(" AND recipient_kind = ? AND recipient_id = ?");
            parameters.add(w.kind().name());
            parameters.add(w.partyId());
        });
        filter.state().ifPresent(s -> {
            where.append(" AND state = ?");
            parameters.add(s.name());
        });
        filter.text().ifPresent(t -> {
            where.append(" AND lower(subject || ' ' || recipient_name) LIKE ? ESCAPE '!'");
            parameters.add("%"
                    + t.toLowerCase(Locale.FRENCH)
                            .replace("!", "!!")
                            .replace("%", "!%")
                            .replace("_", "!_") + "%");
        });
        return where.toString();
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getLong("id"),
                row.getString("message_key"),
                PartyKind.valueOf(row.getString("recipient_kind")),
                row.getLong("recipient_id"),
                row.getString("recipient_name"),
                Optional.ofNullable(row.getString("email")),
                row.getString("subject"),
                row.getString("body"),
                Jdbc.instant(row, "created_at").orElseThrow(),
                Jdbc.instant(row, "not_after"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Jdbc.instant(row, "sent_at"),
                Optional.ofNullable(row.getString("last_error")),
                attached(row));
    }
}
