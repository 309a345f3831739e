package fr.sons.web.api.act;

import fr.sons.idempotency.api.Answer;
import fr.sons.idempotency.api.IdempotentRequest;
import fr.sons.idempotency.service.Idempotency;
import fr.sons.kernel.Caller;
import fr.sons.web.api.StrictJson;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.security.Edge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Runs the act of a POST at most once per Idempotency-Key, in one transaction with the answer that is kept. */
@RequestScoped
public class Acts {

    @Inject
    private Idempotency idempotency;

    @Inject
    private CurrentCaller current;

    @Inject
    private HttpServletRequest request;

    /** An act on something that exists; answers 200 with its new state. */
    public Response perform(Function<Caller, ?> act) {
        return run(by -> Answer.of(200, Optional.empty(), StrictJson.write(act.apply(by))));
    }

    /** An act that creates; answers 201 with the address of what was created. */
    public <T> Response create(Function<Caller, T> act, Function<T, String> address) {
        return run(by -> {
            T created = act.apply(by);
            return Answer.of(201, Optional.of(address.apply(created)), StrictJson.write(created));
        });
    }

    private Response run(Function<Caller, Answer> act) {
        Caller by = current.caller();
        return response(idempotency.once(asked(by), by.receivedAt(), () -> act.apply(by)));
    }

    private IdempotentRequest asked(Caller by) {
        return IdempotentRequest.of(
                by.actor().login(),
                (String) request.getAttribute(ActBody.KEY),
                request.getMethod(),
                Edge.pathOf(request),
                (byte[]) request.getAttribute(ActBody.BODY));
    }

    private static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON + ";charset=UTF-8")
                .entity(answer.body());
        answer.location().ifPresent(l -> response.header("Location", l));
        if (answer.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }
}
