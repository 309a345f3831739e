package fr.sons.document.domain;

import fr.sons.document.api.DocumentKind;
import fr.sons.document.api.DocumentView;
import fr.sons.kernel.CaseRef;
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

/** A piece as it was received. Its content lies apart, so that lists never load it. */
@Entity
@Immutable
@Table(name = "document")
public class StoredDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "case_ref")
    private String caseRef;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private long size;
    private String sha256;

    @Column(name = "stored_by")
    private String storedBy;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected StoredDocument() {}

    public StoredDocument(CaseRef ref, DocumentKind kind, ReceivedFile file, String storedBy, Instant storedAt) {
        this.caseRef = ref.value();
        this.kind = kind;
        this.fileName = file.name();
        this.mediaType = file.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storedBy = storedBy;
        this.storedAt = storedAt;
    }

    public DocumentView view() {
        return new DocumentView(id, new CaseRef(caseRef), kind, fileName, mediaType, size, sha256, storedAt);
    }
}
