package fr.sons.web.api.problem;

import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Stale;
import fr.sons.kernel.Unavailable;
import jakarta.json.JsonException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Finds the problem that an exception means. Everything not named here is a defect: an incident. */
public final class Problems {

    /** Somebody changed the same thing between our reading and our writing; told by their names, web imports no JPA. */
    private static final Set<String> OVERTAKEN =
            Set.of("OptimisticLockException", "StaleObjectStateException", "OptimisticEntityLockException");

    private Problems() {}

    /** The problem, or empty for a defect. */
    public static Optional<Problem> of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            Optional<Problem> found = one(t);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> one(Throwable t) {
        if (t instanceof Refusal refusal) {
            return Optional.of(refused(refusal.reason()));
        } else if (t instanceof NotFound nothing) {
            return Optional.of(
                    notFound("Ceci n’existe pas ou ne vous est pas accessible : " + nothing.getMessage() + "."));
        } else if (t instanceof Forbidden forbidden) {
            return Optional.of(Problem.of(403, "interdit", "Acte réservé à d’autres rôles", forbidden.getMessage())
                    .because("R-SEC-01", "role-insuffisant", ""));
        } else if (t instanceof Stale stale) {
            return Optional.of(overtaken(stale.getMessage()).explained(stale.calculation()));
        } else if (t instanceof Unavailable) {
            return Optional.of(unavailable());
        } else if (t instanceof ConstraintViolationException invalid) {
            return Optional.of(invalid(fields(invalid)));
        } else if (t instanceof BadValue bad) {
            return Optional.of(invalid(bad.errors()));
        } else if (t instanceof JsonException) {
            return Optional.of(unreadable(
                    t.getCause() instanceof CharacterCodingException
                            ? "Le corps de la demande n’est pas codé en UTF-8."
                            : "Le corps de la demande n’est pas un objet JSON bien formé."));
        } else if (t instanceof NotFoundException && t.getCause() instanceof IllegalArgumentException) {
            return Optional.of(Problem.of(
                            400,
                            "valeur-invalide",
                            "Des valeurs ne conviennent pas",
                            "Un paramètre de l’adresse n’a pas le type attendu.")
                    .because("", "valeur-invalide", "Comparez la demande à la description de l’API (/api)."));
        } else if (t instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return Optional.of(ofStatus(web.getResponse().getStatus()));
        } else if (OVERTAKEN.contains(t.getClass().getSimpleName())) {
            return Optional.of(overtaken("Ce dossier vient d’être modifié par quelqu’un d’autre."));
        }
        return Optional.empty();
    }

    public static Problem refused(Reason reason) {
        return Problem.of(422, "refus", "Une règle s’y oppose", reason.message())
                .because(reason.rule(), reason.code(), reason.todo())
                .explained(reason.calculation());
    }

    public static Problem invalid(List<FieldError> errors) {
        return Problem.of(
                        400,
                        "valeur-invalide",
                        "Des valeurs ne conviennent pas",
                        "La demande contient des valeurs inutilisables.")
                .because("", "valeur-invalide", "Corrigez les champs indiqués puis renvoyez la demande.")
                .with(errors);
    }

    public static Problem unavailable() {
        return Problem.of(503, "indisponible", "Momentanément indisponible", "Un service nécessaire ne répond pas.")
                .because("", "indisponible", "Renvoyez la même demande dans un instant : elle n’agira qu’une fois.")
                .retryAfter(10);
    }

    public static Problem incident(String number) {
        return Problem.of(
                        500, "incident", "Incident", "Un incident imprévu a empêché l’acte ; rien n’a été enregistré.")
                .because("", "incident", "Communiquez le numéro d’incident à l’assistance.")
                .incident(number);
    }

    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 ->
                Problem.of(
                                401,
                                "identification",
                                "Identification requise",
                                "Identifiez-vous par HTTP Basic avec un compte actif.")
                        .because("R-SEC-01", "identification-requise", "");
            case 403 -> Problem.of(403, "interdit", "Accès refusé", "Cette demande n’est pas permise.");
            case 404 -> notFound("Aucune ressource de l’API ne répond à cette adresse.");
            case 405 ->
                Problem.of(405, "methode", "Méthode non prévue", "Cette adresse ne connaît pas cette méthode HTTP.");
            case 406 ->
                Problem.of(
                        406,
                        "format",
                        "Format non proposé",
                        "Cette adresse ne sait pas répondre dans le format demandé.");
            case 413 -> Problem.of(413, "taille", "Demande trop volumineuse", "La demande dépasse 16 Mo.");
            case 414 -> Problem.of(414, "taille", "Adresse trop longue", "L’adresse dépasse 4 096 caractères.");
            case 415 ->
                Problem.of(
                        415, "format", "Format non accepté", "Le corps de la demande doit être en application/json.");
            default ->
                Problem.of(status, "demande", "Demande incompréhensible", "La demande n’a pas pu être comprise.");
        };
    }

    private static Problem notFound(String detail) {
        return Problem.of(404, "introuvable", "Introuvable", detail).because("", "introuvable", "");
    }

    private static Problem overtaken(String detail) {
        return Problem.of(409, "depasse", "Quelqu’un a été plus rapide", detail)
                .because("", "depasse", "Relisez l’état actuel puis décidez à nouveau.");
    }

    private static Problem unreadable(String detail) {
        return Problem.of(400, "json", "JSON illisible", detail)
                .because("", "json-illisible", "Comparez la demande à la description de l’API (/api).");
    }

    private static List<FieldError> fields(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(v -> FieldError.of(place(v), v.getInvalidValue(), v.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldError::champ).thenComparing(FieldError::raison))
                .toList();
    }

    /** The field, with its rank in a list, without the Java method and the parameter that held the document. */
    private static String place(ConstraintViolation<?> violation) {
        StringBuilder place = new StringBuilder();
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        boolean insideDocument = nodes.stream().anyMatch(n -> n.getKind() == ElementKind.PROPERTY);
        for (Path.Node node : nodes) {
            boolean shown = node.getKind() == ElementKind.PROPERTY
                    || node.getKind() == ElementKind.PARAMETER && !insideDocument;
            if (node.getIndex() != null) {
                place.append('[').append(node.getIndex()).append(']');
            }
            if (shown) {
                place.append(place.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return place.toString();
    }
}
