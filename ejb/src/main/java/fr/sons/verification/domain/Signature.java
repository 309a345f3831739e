package fr.sons.verification.domain;

import fr.sons.verification.api.SignatureView;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What is kept of a signature: who, in which quality, when, how proved, and the PDF's digest (R-VA-02). */
@Embeddable
public class Signature {

    private String signatory;

    @Column(name = "signatory_quality")
    private String quality;

    @Column(name = "signatory_login")
    private String login;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String evidence;

    @Column(name = "mssante_address")
    private String mssanteAddress;

    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "document_sha256")
    private String sha256;

    protected Signature() {}

    public Signature(
            String signatory,
            String quality,
            String login,
            Instant signedAt,
            String evidence,
            String mssanteAddress,
            long documentId,
            String sha256) {
        this.signatory = signatory;
        this.quality = quality;
        this.login = login;
        this.signedAt = signedAt;
        this.evidence = evidence;
        this.mssanteAddress = mssanteAddress;
        this.documentId = documentId;
        this.sha256 = sha256;
    }

    SignatureView view() {
        return new SignatureView(signatory, quality, signedAt, evidence, mssanteAddress, documentId, sha256);
    }
}
