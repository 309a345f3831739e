package fr.sons.web.api.json;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The acknowledgement of receipt of the decision's letter.
 *
 * @param issue HANDED_OVER, REFUSED or ABSENT
 * @param retireeLe where the addressee was absent: when it was collected, if it was
 * @param rectification why it takes the place of what was noted before; none the first time
 * @param revision with a rectification: the revision of the recovery in which what it replaces was read
 */
public record NotificationDecision(
        @NotNull(message = "Indiquez la date de première présentation.") LocalDate presenteeLe,
        @NotNull(message = "Indiquez l’issue : HANDED_OVER, REFUSED ou ABSENT.") String issue,
        LocalDate retireeLe,
        String rectification,
        Long revision) {}
