package fr.sons.letter.domain;

import fr.sons.kernel.Caller;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.Recipient;
import fr.sons.letter.api.RecipientKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A letter as issued, with its PDF. The database refuses any change, hence no version column: there is nothing to lock.
 * Lists read {@link LetterHead} instead, so that they never load a PDF.
 */
@Entity
@Immutable
@Table(name = "letter")
public class Letter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LetterTemplate template;

    @Column(name = "case_ref")
    private String caseRef;

    private String occurrence;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "recipient_kind")
    private RecipientKind recipientKind;

    @Column(name = "recipient_id")
    private long recipientId;

    @Column(name = "recipient_name")
    private String recipientName;

    @Column(name = "recipient_address")
    private String recipientAddress;

    private String fields;

    private byte[] pdf;

    @Column(name = "pdf_size")
    private long pdfSize;

    private String sha256;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    protected Letter() {}

    public Letter(Caller by, LetterNumber number, LetterDraft draft, String fields, byte[] pdf) {
        Recipient to = draft.to();
        this.number = number.toString();
        this.template = draft.template();
        this.caseRef = draft.ref().value();
        this.occurrence = draft.occurrence();
        this.recipientKind = to.kind();
        this.recipientId = to.partyId();
        this.recipientName = to.name();
        this.recipientAddress = to.address().onOneLine();
        this.fields = fields;
        this.pdf = pdf.clone();
        this.pdfSize = pdf.length;
        this.sha256 = Sha256.hex(pdf);
        this.issuedAt = by.receivedAt();
        this.issuedBy = by.actor().login();
    }

    public LetterHead head() {
        return new LetterHead(
                id, number, template, caseRef, recipientName, recipientKind, recipientId, issuedAt, pdfSize, sha256);
    }
}
