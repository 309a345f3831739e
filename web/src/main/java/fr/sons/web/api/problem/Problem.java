package fr.sons.web.api.problem;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/**
 * An error as RFC 9457 tells it.
 *
 * @param status HTTP status
 * @param family last part of the type, {@code urn:sons:probleme:family}
 * @param title the family in French
 * @param detail what happened to this request, in French
 * @param rule id of the rule that says no
 * @param code stable code for programs
 * @param todo what to do now, in French
 * @param calculation how the date that the detail names came about, step by step
 * @param errors the values that cannot be used
 * @param retryAfter seconds after which the same request may be sent again
 * @param incident number under which the cause is logged
 */
public record Problem(
        int status,
        String family,
        String title,
        String detail,
        Optional<String> rule,
        Optional<String> code,
        Optional<String> todo,
        List<String> calculation,
        List<FieldError> errors,
        Optional<Long> retryAfter,
        Optional<String> incident) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String family, String title, String detail) {
        return new Problem(
                status,
                family,
                title,
                detail,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public Problem because(String rule, String code, String todo) {
        return new Problem(
                status,
                family,
                title,
                detail,
                filled(rule),
                filled(code),
                filled(todo),
                calculation,
                errors,
                retryAfter,
                incident);
    }

    public Problem explained(List<String> steps) {
        return new Problem(
                status, family, title, detail, rule, code, todo, List.copyOf(steps), errors, retryAfter, incident);
    }

    public Problem toDo(String text) {
        return because(rule.orElse(""), code.orElse(""), text);
    }

    public Problem with(List<FieldError> found) {
        return new Problem(status, family, title, detail, rule, code, todo, calculation, found, retryAfter, incident);
    }

    public Problem retryAfter(long seconds) {
        return new Problem(
                status, family, title, detail, rule, code, todo, calculation, errors, Optional.of(seconds), incident);
    }

    public Problem incident(String number) {
        return new Problem(
                status, family, title, detail, rule, code, todo, calculation, errors, retryAfter, Optional.of(number));
    }

    /** The JSON text; {@code instance} is the path that was asked for. */
    public String toJson(String instance) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "urn:sons:probleme:" + family)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance);
        rule.ifPresent(r -> json.add("regle", r));
        code.ifPresent(c -> json.add("code", c));
        todo.ifPresent(t -> json.add("que-faire", t));
        if (!calculation.isEmpty()) {
            json.add("calcul", Json.createArrayBuilder(calculation));
        }
        incident.ifPresent(i -> json.add("incident", i));
        if (!errors.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            errors.forEach(e -> array.add(Json.createObjectBuilder()
                    .add("champ", e.champ())
                    .add("valeur", e.valeur())
                    .add("raison", e.raison())));
            json.add("erreurs", array);
        }
        return json.build().toString();
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }
}
