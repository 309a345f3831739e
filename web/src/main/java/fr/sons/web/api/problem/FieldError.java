package fr.sons.web.api.problem;

/**
 * One value that cannot be used.
 *
 * @param champ its place in the request
 * @param valeur what was sent, shortened; empty when nothing was
 * @param raison why it cannot be used, in French
 */
public record FieldError(String champ, String valeur, String raison) {}
