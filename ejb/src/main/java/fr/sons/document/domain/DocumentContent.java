package fr.sons.document.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The bytes of a piece. */
@Entity
@Immutable
@Table(name = "document_content")
public class DocumentContent {

    @Id
    @Column(name = "document_id")
    private Long documentId;

    private byte[] content;

    protected DocumentContent() {}

    public DocumentContent(long documentId, ReceivedFile file) {
        this.documentId = documentId;
        this.content = file.content();
    }

    public byte[] content() {
        return content.clone();
    }
}
