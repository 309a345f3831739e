package fr.sons.web.api.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/** Values that break a constraint; named apart because the container brings a mapper of its own for them. */
@Provider
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context
    private Providers providers;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        return providers.getExceptionMapper(Throwable.class).toResponse(invalid);
    }
}
