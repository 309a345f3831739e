package fr.sons.web.api;

import fr.sons.order.service.CaseDocuments;
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
    private CaseDocuments documents;

    @Inject
    private CurrentCaller current;

    @GET
    @Path("{id}")
    @Produces({"application/pdf", "image/png", "image/jpeg"})
    @Operation(summary = "Contenu d’une pièce")
    public Response content(@PathParam("id") long id) {
        CaseDocuments.Piece piece = documents.piece(current.caller(), id);
        return Response.ok(piece.content(), piece.view().mediaType())
                .header("Content-Disposition", "attachment; filename=\"piece-" + id + "\"")
                .header("X-Content-SHA256", piece.view().sha256())
                .build();
    }
}
