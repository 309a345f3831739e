package fr.sons.journal.domain;

import fr.sons.journal.api.JournalEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.annotations.Immutable;

/**
 * An entry as kept. The database adds the id of its transaction, by which seals know that no earlier entry can still
 * appear, and refuses to change or delete it (R-SEC-03).
 */
@Entity
@Immutable
@Table(name = "journal_entry")
public class JournalRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private int seq;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "actor_login", nullable = false)
    private String actorLogin;

    @Column(name = "actor_name", nullable = false)
    private String actorName;

    @Column(name = "actor_role", nullable = false)
    private String actorRole;

    @Column(nullable = false)
    private String origin;

    @Column(nullable = false)
    private String act;

    @Column(nullable = false)
    private String rule;

    @Column(name = "before_json", nullable = false)
    private String beforeJson;

    @Column(name = "after_json", nullable = false)
    private String afterJson;

    @Column(name = "prev_hash", nullable = false)
    private byte[] prevHash;

    @Column(nullable = false)
    private byte[] hash;

    protected JournalRow() {}

    /** The row of an entry that follows the one with this hash; its id is given by the database. */
    public JournalRow(JournalEntry entry, byte[] previous) {
        subject = entry.subject();
        seq = entry.seq();
        at = entry.at();
        actorLogin = entry.actorLogin();
        actorName = entry.actorName();
        actorRole = entry.actorRole();
        origin = entry.origin();
        act = entry.act();
        rule = entry.rule();
        beforeJson = entry.before();
        afterJson = entry.after();
        prevHash = previous.clone();
        hash = Canonical.entryHash(previous, entry);
    }

    /** Fills an insert of all columns but the id, in the order of the table. */
    public void bind(PreparedStatement insert) throws SQLException {
        int column = 0;
        insert.setString(++column, subject);
        insert.setInt(++column, seq);
        insert.setObject(++column, at.atOffset(ZoneOffset.UTC));
        for (String text : List.of(actorLogin, actorName, actorRole, origin, act, rule, beforeJson, afterJson)) {
            insert.setString(++column, text);
        }
        insert.setBytes(++column, prevHash);
        insert.setBytes(++column, hash);
    }

    public JournalEntry entry() {
        return new JournalEntry(
                id, subject, seq, at, actorLogin, actorName, actorRole, origin, act, rule, beforeJson, afterJson);
    }

    public byte[] prevHash() {
        return prevHash.clone();
    }

    public byte[] hash() {
        return hash.clone();
    }
}
