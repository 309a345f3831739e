package fr.sons.web.api;

import fr.sons.document.api.DocumentView;
import fr.sons.document.service.Documents;
import fr.sons.kernel.Caller;
import fr.sons.order.service.OrderService;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents of a case: invoices, signed proofs. */
@Path("/pieces")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Pièces")
public class DocumentsResource {
    @Inject
    private Documents documents;

    @Inject
    private OrderService orders;

    @Inject
    private CurrentCaller current;

    @GET
    @Path("{id}")
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    @Operation(summary = "Contenu d’une pièce")
    public Response content(@PathParam("id") long id) {
        Caller by = current.caller();
        orders.order(by, documents.refOf(id)); // whoever may not see the case may not know of its documents
        DocumentView view = documents.view(id);
        return Response.ok(documents.content(by, id), view.mediaType())
                .header("Content-Disposition", "attachment; filename=\"piece-" + id + "\"")
                .header("X-Content-SHA256", view.sha256())
                .build();
    }
}
