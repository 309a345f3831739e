package fr.sons.reopening.api;

import fr.sons.calendar.api.MilestoneKind;
import java.util.Optional;

/**
 * Which cases are meant.
 *
 * @param kind CLOTURE_AVANCE, FIN_PRESTATION or CLOTURE_SOLDE
 * @param vendor beginning of the vendor's name
 */
public record PassedFilter(String dispositif, MilestoneKind kind, Optional<String> vendor) {}
