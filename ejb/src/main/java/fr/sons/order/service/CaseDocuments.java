package fr.sons.order.service;

import fr.sons.document.api.DocumentView;
import fr.sons.document.service.Documents;
import fr.sons.kernel.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The pieces of cases, for those who see the case: to anybody else a piece is not there (R-SEC-02). */
@Stateless
public class CaseDocuments {

    @Inject
    private Documents documents;

    @Inject
    private OrderService orders;

    public Piece piece(Caller by, long id) {
        orders.order(by, documents.refOf(id));
        return new Piece(documents.view(id), documents.content(by, id));
    }

    /** A piece with its bytes. */
    public record Piece(DocumentView view, byte[] content) {}
}
