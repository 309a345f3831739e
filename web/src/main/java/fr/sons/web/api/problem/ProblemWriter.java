package fr.sons.web.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with a problem where no resource was reached yet. */
public final class ProblemWriter {

    private ProblemWriter() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        problem.retryAfter().ifPresent(s -> response.setHeader("Retry-After", Long.toString(s)));
        response.getWriter().write(problem.toJson(request.getRequestURI()));
    }
}
