package fr.sons.ledger.domain;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.LedgerLine;
import fr.sons.ledger.api.Transfer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hibernate.annotations.Immutable;

/** A posted transfer, as kept. The database refuses to change or delete one (R-LED-01). */
@Entity
@Immutable
@Table(name = "ledger_transfer")
public class LedgerTransfer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "transfer_key", nullable = false)
    private String transferKey;

    @Column(name = "case_ref", nullable = false)
    private CaseRef caseRef;

    @Column(name = "vendor_id", nullable = false)
    private VendorId vendorId;

    @Column(nullable = false)
    private String dispositif;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_account", nullable = false)
    private Account fromAccount;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_account", nullable = false)
    private Account toAccount;

    @Column(name = "amount_cents", nullable = false)
    private long amountCents;

    @Column(name = "posted_at", nullable = false)
    private Instant postedAt;

    @Column(name = "posted_by", nullable = false)
    private String postedBy;

    @Column(nullable = false)
    private String reason;

    protected LedgerTransfer() {}

    public LedgerTransfer(Caller by, Transfer transfer) {
        transferKey = transfer.key();
        caseRef = transfer.ref();
        vendorId = transfer.vendor();
        dispositif = transfer.dispositif();
        fromAccount = transfer.from();
        toAccount = transfer.to();
        amountCents = transfer.amount().cents();
        postedAt = by.receivedAt();
        postedBy = by.actor().login();
        reason = transfer.reason();
    }

    /** Fills an insert of all columns but the id, in the order of the table. */
    public void bind(PreparedStatement insert) throws SQLException {
        int column = 0;
        insert.setString(++column, transferKey);
        insert.setString(++column, caseRef.value());
        insert.setLong(++column, vendorId.value());
        insert.setString(++column, dispositif);
        insert.setString(++column, fromAccount.name());
        insert.setString(++column, toAccount.name());
        insert.setLong(++column, amountCents);
        insert.setObject(++column, postedAt.atOffset(ZoneOffset.UTC));
        insert.setString(++column, postedBy);
        insert.setString(++column, reason);
    }

    public Transfer transfer() {
        return new Transfer(
                transferKey, caseRef, vendorId, dispositif, fromAccount, toAccount, Money.ofCents(amountCents), reason);
    }

    public LedgerLine line() {
        return new LedgerLine(
                id,
                transferKey,
                caseRef,
                fromAccount,
                toAccount,
                Money.ofCents(amountCents),
                postedAt,
                postedBy,
                reason);
    }
}
