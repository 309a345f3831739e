package fr.sons.journal.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * A seal over every entry written by the transactions of a range: taking out even the last entries of a subject, which
 * no chain shows, breaks it.
 */
@Entity
@Immutable
@Table(name = "journal_seal")
public class JournalSeal {

    @Id
    private long no;

    @Column(name = "from_tx", nullable = false)
    private long fromTx;

    @Column(name = "to_tx", nullable = false)
    private long toTx;

    @Column(nullable = false)
    private long entries;

    @Column(name = "prev_hash", nullable = false)
    private byte[] prevHash;

    @Column(nullable = false)
    private byte[] hash;

    @Column(name = "sealed_at", nullable = false)
    private Instant sealedAt;

    protected JournalSeal() {}

    public JournalSeal(SealedRange range, long entries, byte[] hash, Instant sealedAt) {
        this.no = range.no();
        this.fromTx = range.fromTx();
        this.toTx = range.toTx();
        this.prevHash = range.previous().clone();
        this.entries = entries;
        this.hash = hash.clone();
        this.sealedAt = sealedAt;
    }

    public SealedRange range() {
        return new SealedRange(no, fromTx, toTx, prevHash.clone());
    }

    public long entries() {
        return entries;
    }

    public byte[] hash() {
        return hash.clone();
    }
}
