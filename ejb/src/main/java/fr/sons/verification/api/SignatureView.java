package fr.sons.verification.api;

import java.time.Instant;

/**
 * What is kept of a signature, for ever as it was (R-VA-02).
 *
 * @param signatory first name and name
 * @param evidence how the signatory was identified, in French
 * @param documentId the signed PDF among the documents of the case
 * @param sha256 digest of that PDF, in hexadecimal
 */
public record SignatureView(
        String signatory,
        String quality,
        Instant signedAt,
        String evidence,
        String mssanteAddress,
        long documentId,
        String sha256) {}
