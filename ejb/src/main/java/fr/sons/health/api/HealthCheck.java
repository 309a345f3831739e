package fr.sons.health.api;

/**
 * One part that was asked.
 *
 * @param name e.g. {@code "base-de-donnees"}
 * @param up whether it answers as it should
 */
public record HealthCheck(String name, boolean up) {}
