package fr.sons.web.letter;

import fr.sons.document.api.DocumentView;
import fr.sons.document.service.Documents;
import fr.sons.kernel.Caller;
import fr.sons.order.service.OrderService;
import fr.sons.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** A piece of a case ({@code /pieces/ID}), for those who see the case. */
@WebServlet("/pieces/*")
public class DocumentDownload extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Documents documents;

    @Inject
    private transient OrderService orders;

    @Inject
    private transient CurrentCaller currentCaller;

    @Override
    Content content(long id) {
        Caller by = currentCaller.caller();
        orders.order(by, documents.refOf(id));
        DocumentView view = documents.view(id);
        return new Content(view.fileName(), view.mediaType(), documents.content(by, id));
    }
}
