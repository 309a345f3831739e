package fr.sons.document.service;

import fr.sons.document.api.DocumentKind;
import fr.sons.document.api.DocumentView;
import fr.sons.document.domain.DocumentContent;
import fr.sons.document.domain.ReceivedFile;
import fr.sons.document.domain.StoredDocument;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Receives and hands out the pieces of cases. Whether the caller may see the case is checked by the feature that calls
 * it, which knows the case: {@link #refOf} tells it which one.
 */
@Stateless
public class Documents {

    @PersistenceContext(unitName = "sons")
    EntityManager em;

    @Inject
    Journal journal;

    /** Keeps a PDF, PNG or JPEG of at most 10 MB as received; refuses anything else. */
    public DocumentView store(Caller by, CaseRef ref, DocumentKind kind, String fileName, byte[] content) {
        ReceivedFile file = ReceivedFile.of(fileName, content);
        StoredDocument document = new StoredDocument(ref, kind, file, by.actor().login(), by.receivedAt());
        em.persist(document);
        em.flush();
        DocumentView view = document.view();
        em.persist(new DocumentContent(view.id(), file));
        journal.record(
                by,
                ref,
                "Pièce conservée : " + kind.label(),
                "R-SOL-03",
                Map.of(),
                Map.of("pièce", view.id(), "nom", view.fileName(), "taille", view.size(), "sha256", view.sha256()));
        return view;
    }

    /** Why {@link #store} would refuse this file; empty if it would keep it. */
    public Optional<Reason> objection(String fileName, byte[] content) {
        try {
            ReceivedFile.of(fileName, content);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.reason());
        }
    }

    public DocumentView view(long id) {
        return Optional.ofNullable(em.find(StoredDocument.class, id))
                .map(StoredDocument::view)
                .orElseThrow(() -> unknown(id));
    }

    /** The case that the piece belongs to. */
    public CaseRef refOf(long id) {
        return view(id).ref();
    }

    /** The bytes as they were received: a piece that no longer matches its hash is not handed out. */
    public byte[] content(Caller by, long id) {
        DocumentView view = view(id);
        byte[] content = em.find(DocumentContent.class, id).content();
        if (!ReceivedFile.sha256(content).equals(view.sha256())) {
            throw new IllegalStateException("Document " + id + " no longer matches its SHA-256");
        }
        return content;
    }

    /** The pieces of a case, in the order in which they came. */
    public List<DocumentView> of(CaseRef ref) {
        return em.createQuery(
                        "select d from StoredDocument d where d.caseRef = :ref order by d.id", StoredDocument.class)
                .setParameter("ref", ref.value())
                .getResultStream()
                .map(StoredDocument::view)
                .toList();
    }

    private static NotFound unknown(long id) {
        return new NotFound("la pièce " + id);
    }
}
