package fr.sons.web.api.act;

import fr.sons.idempotency.api.IdempotentRequest;
import fr.sons.kernel.Reason;
import fr.sons.web.api.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** Reads the body of each POST once, bounded, and notes what recognises its repetition. */
@Provider
public class ActBody implements ContainerRequestFilter {

    static final String KEY = ActBody.class.getName() + ".key";
    static final String BODY = ActBody.class.getName() + ".body";
    private static final int MAX_BODY = 16 * 1024 * 1024;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (!"POST".equals(context.getMethod())) {
            return;
        }
        String key = context.getHeaderString("Idempotency-Key");
        Optional<Reason> whyNot = IdempotentRequest.whyNotKey(key);
        if (whyNot.isPresent()) {
            context.abortWith(Response.status(400)
                    .type(Problem.MEDIA_TYPE + ";charset=UTF-8")
                    .entity(unusable(whyNot.get()).toJson(request.getRequestURI()))
                    .build());
            return;
        }
        byte[] body = context.getEntityStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new WebApplicationException(413);
        }
        MediaType type = context.getMediaType();
        if (body.length > 0 && (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))) {
            throw new WebApplicationException(415);
        }
        context.setEntityStream(new ByteArrayInputStream(body));
        request.setAttribute(KEY, key);
        request.setAttribute(BODY, body);
    }

    private static Problem unusable(Reason why) {
        return Problem.of(400, "idempotence", "Clé d’idempotence requise", why.message())
                .because(why.rule(), why.code(), why.todo());
    }
}
