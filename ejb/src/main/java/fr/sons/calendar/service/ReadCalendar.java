package fr.sons.calendar.service;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A calendar as its file was read, beside the one in force.
 *
 * @param draft what the file sets otherwise than the calendar in force
 * @param unnamed what is in force and the file does not name
 * @param retitled dates that the file changes under the text of the old date: they take the text of the amendment
 */
public record ReadCalendar(AmendmentDraft draft, List<Deadline> unnamed, List<MilestoneChange> retitled) {

    /** @param read the draft with every milestone that the file names */
    static ReadCalendar of(AmendmentDraft read, List<Deadline> inForce) {
        List<MilestoneChange> retitled = read.changes().stream()
                .filter(c -> slot(inForce, c)
                        .filter(d -> d.legalBasis().equals(c.legalBasis()) && !isSameDate(d, c))
                        .isPresent())
                .toList();
        List<MilestoneChange> changes = read.changes().stream()
                .filter(c -> slot(inForce, c).filter(d -> isSame(d, c)).isEmpty())
                .map(c -> retitled.contains(c) ? titled(c, read.legalText()) : c)
                .toList();
        return new ReadCalendar(
                new AmendmentDraft(read.dispositif(), read.legalText(), read.publishedOn(), changes),
                inForce.stream()
                        .filter(d -> read.changes().stream().noneMatch(c -> isSlot(d, c)))
                        .toList(),
                retitled);
    }

    /** What its author should know of what the file leaves out or as it was, in French; mostly empty. */
    public String remarks() {
        return Stream.of(unnamedInWords(), retitledInWords())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** How the dates that {@link #remarks} names came about, one step each in its order; empty where it names none. */
    public List<String> explained(Function<Deadline, DateExplanation> explain) {
        return unnamed.stream().map(explain).map(DateExplanation::inOneStep).toList();
    }

    private Optional<String> unnamedInWords() {
        String named = unnamed.stream()
                .map(d -> name(d.kind(), d.window()) + " le " + d.inWords())
                .collect(Collectors.joining(", "));
        return unnamed.isEmpty()
                ? Optional.empty()
                : Optional.of("Le fichier ne nomme pas tous les jalons en vigueur ; ceux-ci restent comme ils sont : "
                        + named + ".");
    }

    private Optional<String> retitledInWords() {
        String named = retitled.stream().map(c -> name(c.kind(), c.window())).collect(Collectors.joining(", "));
        return retitled.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Une date qui change ne vient plus de l’ancien texte ; ces jalons prennent celui du calendrier"
                                + " modificatif : " + named + ".");
    }

    private static String name(MilestoneKind kind, int window) {
        return kind.label() + (window > 1 ? " (fenêtre " + window + ")" : "");
    }

    private static MilestoneChange titled(MilestoneChange c, String legalText) {
        return new MilestoneChange(c.kind(), c.window(), c.date(), c.time(), legalText, c.certainty());
    }

    private static Optional<Deadline> slot(List<Deadline> inForce, MilestoneChange c) {
        return inForce.stream().filter(d -> isSlot(d, c)).findFirst();
    }

    private static boolean isSlot(Deadline d, MilestoneChange c) {
        return d.kind() == c.kind() && d.window() == c.window();
    }

    private static boolean isSameDate(Deadline d, MilestoneChange c) {
        return d.date().equals(c.date()) && d.time().equals(c.time());
    }

    private static boolean isSame(Deadline d, MilestoneChange c) {
        return isSameDate(d, c) && d.legalBasis().equals(c.legalBasis()) && d.certainty() == c.certainty();
    }
}
