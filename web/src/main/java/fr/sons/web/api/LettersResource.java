package fr.sons.web.api;

import fr.sons.kernel.Caller;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.service.LetterService;
import fr.sons.web.api.json.CourrierJson;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Letters as issued (R-REC-04). */
@Path("/courriers")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Courriers")
public class LettersResource {
    @Inject
    private LetterService letters;

    @Inject
    private CurrentCaller current;

    @GET
    @Operation(summary = "Courriers émis, du plus récent au plus ancien")
    public PageJson<CourrierJson> list(
            @QueryParam("curseur") String cursor, @QueryParam("taille") @DefaultValue("50") String size) {
        return PageJson.of(letters.search(current.caller(), cursor, Texts.size(size)), CourrierJson::of);
    }

    @GET
    @Path("{id}/pdf")
    @Produces("application/pdf")
    @Operation(summary = "Le courrier en PDF/A, tel qu’il a été émis")
    public Response pdf(@PathParam("id") long id) {
        Caller by = current.caller();
        LetterView letter = letters.view(by, id);
        return Response.ok(letters.pdf(by, id))
                .header("Content-Disposition", "attachment; filename=\"" + letter.number() + ".pdf\"")
                .build();
    }
}
