package fr.sons.calendar.api;

import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a date was computed, step by step in French (« comment cette date est calculée »), the same on screens and in the
 * API (R-CAL-02, R-CAL-04, R-REC-05).
 *
 * @param result the date in words
 */
public record DateExplanation(String result, List<String> steps) {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss.SSS");

    public DateExplanation {
        steps = List.copyOf(steps);
    }

    /** Of a milestone, by the version of the calendar that set it when that is known. */
    public static DateExplanation of(Deadline d, Optional<CalendarVersionView> version) {
        List<String> steps = new ArrayList<>();
        steps.add("Jalon : " + d.kind().label() + (d.window() > 1 ? ", fenêtre " + d.window() : "") + ", dispositif "
                + d.dispositif() + ".");
        steps.addAll(origin(d, version));
        if (!d.kind().opens()) {
            steps.add("Ce qui compte est l’instant de réception par le serveur : premier instant refusé le "
                    + EXACT.format(d.firstRefused().atZone(Paris.ZONE)) + ".");
        }
        return new DateExplanation(d.inWords(), steps);
    }

    /**
     * The same in one step, for a date that is said beside another: {@code Guichet ouvert à partir du 1er février 2024 :
     * Ouverture des demandes de solde, fenêtre 2. Calendrier : version 4, …}.
     */
    public static String inOneStep(Deadline d, Optional<CalendarVersionView> version) {
        return "Guichet ouvert " + (d.kind().opens() ? "à partir du " + d.inWords() : d.untilInWords()) + " : "
                + d.kind().label() + ", fenêtre " + d.window() + ". " + String.join(" ", origin(d, version));
    }

    /**
     * All of it in one step behind the date itself, where a sentence names several dates: {@code 20 septembre 2023. Jalon : Fin
     * de la prestation, dispositif …. Calendrier : …}.
     */
    public String inOneStep() {
        return result + ". " + String.join(" ", steps);
    }

    /**
     * The same in a few words, for a cell of a list: {@code version 3 du calendrier ; arrêté du … ; journée incluse, heure de
     * Paris}.
     */
    public static String inShort(Deadline d) {
        return (d.calendarVersion() == 0 ? "projet" : "version " + d.calendarVersion()) + " du calendrier ; "
                + d.legalBasis() + " ; " + (d.time().isPresent() ? "heure" : "journée") + " incluse, heure de Paris";
    }

    /** Which version of the calendar and which text set it, and how the law reads it. */
    private static List<String> origin(Deadline d, Optional<CalendarVersionView> version) {
        String calendar = d.calendarVersion() == 0 ? "projet, pas encore publié" : "version " + d.calendarVersion();
        return List.of(
                "Calendrier : " + calendar
                        + version.map(DateExplanation::publication).orElse("") + ".",
                "Texte : " + d.legalBasis() + " ; date " + d.certainty().label() + ".",
                rule(d),
                "Fuseau : heure de Paris (Europe/Paris), " + offset(d) + ".");
    }

    private static String publication(CalendarVersionView version) {
        return ", " + version.publicationInWords() + ", auteur : " + version.author();
    }

    /** The same with one more sentence at the end: what the date means for a task, or why it binds a case. */
    public DateExplanation and(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new DateExplanation(result, longer);
    }

    /** The same for a case that was reopened: since when the calendar binds it anew (R-CAL-06). */
    public DateExplanation reopened(Optional<Instant> at) {
        return at.map(reopened -> and("Dossier rouvert le " + FrenchDates.instant(reopened)
                        + " par décision d’un agent, dont le motif est au journal du dossier : le calendrier en vigueur"
                        + " depuis cet instant le lie (R-CAL-06)."))
                .orElse(this);
    }

    /** The same with one more sentence, behind the day on which it begins: what makes the delay run. */
    public DateExplanation because(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(1, step);
        return new DateExplanation(result, longer);
    }

    /** Of a time limit that the law counts from a day. */
    public static DateExplanation of(LegalDelay delay) {
        return new DateExplanation(FrenchDates.date(delay.due()), delay.steps());
    }

    /** Of the end of the time to go to court. */
    public static DateExplanation of(RemedyDelay delay) {
        return new DateExplanation(FrenchDates.date(delay.due()), delay.steps());
    }

    private static String rule(Deadline d) {
        if (d.kind().opens()) {
            return d.time().isPresent()
                    ? "Ouverture : les actes sont reçus à partir de cette heure exactement."
                    : "Ouverture : les actes sont reçus à partir de 0 h ce jour-là.";
        }
        return d.time()
                .map(t -> "Échéance incluse : un acte reçu à " + FrenchDates.time(t)
                        + " exactement est accepté, une milliseconde plus tard il est refusé.")
                .orElse("Échéance incluse : la journée entière est acceptée, jusqu’à minuit.");
    }

    private static String offset(Deadline d) {
        Instant last = d.kind().opens() ? d.opensAt() : d.firstRefused().minusMillis(1);
        ZonedDateTime local = last.atZone(Paris.ZONE);
        boolean summer = Paris.ZONE.getRules().isDaylightSavings(last);
        return "heure " + (summer ? "d’été" : "d’hiver") + ", UTC" + local.getOffset();
    }
}
