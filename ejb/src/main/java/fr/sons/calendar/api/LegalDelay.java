package fr.sons.calendar.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time limit computed as the law does, with its computation shown step by step (R-REC-05). The day that starts it
 * never counts; an end on a Saturday, a Sunday or a public holiday moves to the next working day.
 *
 * @param start the day of the act or of its notification
 * @param raw the last day before any move
 * @param due the last day to act, until its end
 * @param sentence the computation in French in one sentence, as letters say it
 * @param steps the computation in French, one sentence a step
 */
public record LegalDelay(LocalDate start, LocalDate raw, LocalDate due, String sentence, List<String> steps) {

    public LegalDelay {
        steps = List.copyOf(steps);
    }

    /** So many calendar days: the last day is included. */
    public static LegalDelay calendarDays(LocalDate start, int days) {
        return calendarDays(start, days, Territory.NATIONAL);
    }

    public static LegalDelay calendarDays(LocalDate start, int days, Territory territory) {
        return from(start, start.plusDays(days), "Délai de " + days + " jours calendaires (non franc)", territory);
    }

    /** So many months, from a day to the same day of the month, or to the last one of a shorter month. */
    public static LegalDelay months(LocalDate start, int months) {
        return months(start, months, Territory.NATIONAL);
    }

    public static LegalDelay months(LocalDate start, int months, Territory territory) {
        return from(
                start,
                start.plusMonths(months),
                "Délai de " + months + " mois de quantième à quantième (non franc)",
                territory);
    }

    /** So many months, « délai franc »: neither the first day nor the day of expiry counts. */
    public static LegalDelay francMonths(LocalDate start, int months) {
        return francMonths(start, months, Territory.NATIONAL);
    }

    public static LegalDelay francMonths(LocalDate start, int months, Territory territory) {
        return from(
                start,
                start.plusMonths(months).plusDays(1),
                "Délai franc de " + months + " mois (le jour d’expiration ne compte pas)",
                territory);
    }

    private static LegalDelay from(LocalDate start, LocalDate raw, String delay, Territory territory) {
        List<String> steps = new ArrayList<>();
        steps.add("Point de départ : " + FrenchDates.dayAndDate(start) + ", jour qui ne compte pas.");
        steps.add(delay + " : dernier jour le " + FrenchDates.dayAndDate(raw) + ".");
        LocalDate due = raw;
        Optional<String> why = FrenchHolidays.whyNotWorking(due, territory);
        if (why.isEmpty()) {
            steps.add("Ce jour n’est ni un samedi, ni un dimanche, ni un jour férié : pas de report ("
                    + territory.label() + ").");
        }
        List<String> moves = new ArrayList<>();
        while (why.isPresent()) {
            steps.add("Le " + FrenchDates.date(due) + " est un " + why.get() + " : report au lendemain.");
            moves.add("le " + FrenchDates.date(due) + (moves.isEmpty() ? " étant" : "") + " un " + why.get());
            due = due.plusDays(1);
            why = FrenchHolidays.whyNotWorking(due, territory);
        }
        steps.add("Fin du délai : " + FrenchDates.dayAndDate(due) + ", à minuit, heure de Paris.");
        return new LegalDelay(start, raw, due, sentence(delay, start, moves, due), steps);
    }

    private static String sentence(String delay, LocalDate start, List<String> moves, LocalDate due) {
        String from = delay + " à compter du lendemain du " + FrenchDates.dayAndDate(start) + " : ";
        String until = "il prend fin le " + FrenchDates.dayAndDate(due) + " à minuit, heure de Paris";
        return moves.isEmpty()
                ? from + until + ", jour qui n’est ni un samedi, ni un dimanche, ni un jour férié."
                : from + enumerated(moves) + ", " + until + ".";
    }

    private static String enumerated(List<String> moves) {
        int last = moves.size() - 1;
        return last == 0 ? moves.get(0) : String.join(", ", moves.subList(0, last)) + " et " + moves.get(last);
    }
}
