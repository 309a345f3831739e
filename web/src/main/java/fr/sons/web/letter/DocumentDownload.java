package fr.sons.web.letter;

import fr.sons.order.service.CaseDocuments;
import fr.sons.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** A piece of a case ({@code /pieces/ID}), for those who see the case. */
@WebServlet("/pieces/*")
public class DocumentDownload extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CaseDocuments documents;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    Content content(long id) {
        CaseDocuments.Piece piece = documents.piece(currentCaller.caller(), id);
        return new Content(piece.view().fileName(), piece.view().mediaType(), piece.content());
    }
}
