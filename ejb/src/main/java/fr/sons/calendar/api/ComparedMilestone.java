package fr.sons.calendar.api;

import java.util.Optional;

/**
 * One line of the comparison of an amendment with the running version.
 *
 * @param before the milestone in force, if this one is known already
 * @param openCases open cases that wait until it; not those that a passed date binds, for which no verdict was given yet
 * @param timers alarms that the publication moves
 * @param becomeLate open cases that the new date makes late at once
 * @param noLongerLate cases ended by a date now passed, which an agent could reopen: by themselves they stay ended
 */
public record ComparedMilestone(
        MilestoneKind kind,
        int window,
        Optional<Deadline> before,
        Deadline after,
        String shift,
        long openCases,
        long timers,
        long becomeLate,
        long noLongerLate) {}
