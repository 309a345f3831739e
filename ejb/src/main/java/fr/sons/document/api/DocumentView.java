package fr.sons.document.api;

import fr.sons.kernel.CaseRef;
import java.time.Instant;

/**
 * A stored piece, without its content.
 *
 * @param fileName as handed in, without folders
 * @param mediaType read in the content
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record DocumentView(
        long id,
        CaseRef ref,
        DocumentKind kind,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt) {}
