package fr.sons.calendar.service;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Deadline;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A calendar as its file was read.
 *
 * @param draft what the file sets otherwise than the calendar in force
 * @param unnamed what is in force and the file does not name
 */
public record ReadCalendar(AmendmentDraft draft, List<Deadline> unnamed) {

    /** What becomes of the milestones that the file does not name, in French; empty when it names all. */
    public String unnamedInWords() {
        return unnamed.isEmpty()
                ? ""
                : "Le fichier ne nomme pas tous les jalons en vigueur ; ceux-ci restent comme ils sont : "
                        + unnamed.stream().map(ReadCalendar::inWords).collect(Collectors.joining(", "))
                        + ".";
    }

    private static String inWords(Deadline d) {
        return d.kind().label() + (d.window() > 1 ? " (fenêtre " + d.window() + ")" : "") + " le " + d.inWords();
    }
}
