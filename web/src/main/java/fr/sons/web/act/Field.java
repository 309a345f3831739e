package fr.sons.web.act;

import java.io.Serializable;
import java.util.List;

/**
 * One question of a form.
 *
 * @param id name of the input
 * @param kind how it is asked
 * @param label what is asked, as the label above the input
 * @param help how to answer; may be empty
 * @param required whether it must be answered; said in words in the label
 * @param choices the answers to choose from, for {@link Kind#CHOICE}
 * @param read what the question tells of, as it was read: it goes with the answer; empty when nothing
 */
public record Field(
        String id, Kind kind, String label, String help, boolean required, List<Choice> choices, String read)
        implements Serializable {

    /** How a question is asked. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        DATE,
        MONEY,
        FILE,
        CHOICE
    }

    /** One answer to choose. */
    public record Choice(String value, String label) implements Serializable {}

    public static Field text(String id, String label, String help) {
        return new Field(id, Kind.TEXT, label, help, true, List.of(), "");
    }

    public static Field longText(String id, String label, String help) {
        return new Field(id, Kind.LONG_TEXT, label, help, true, List.of(), "");
    }

    public static Field date(String id, String label, String help) {
        return new Field(id, Kind.DATE, label, help, true, List.of(), "");
    }

    public static Field money(String id, String label, String help) {
        return new Field(id, Kind.MONEY, label, help, true, List.of(), "");
    }

    public static Field file(String id, String label, String help) {
        return new Field(id, Kind.FILE, label, help, true, List.of(), "");
    }

    public static Field choice(String id, String label, String help, List<Choice> choices) {
        return new Field(id, Kind.CHOICE, label, help, true, choices, "");
    }

    /** The same question, which may be left unanswered. */
    public Field optional() {
        return new Field(id, kind, label, help, false, choices, read);
    }

    /** The same question, whose answer holds only for what was read. */
    public Field about(String whatWasRead) {
        return new Field(id, kind, label, help, required, choices, whatWasRead);
    }

    public boolean is(String kindName) {
        return kind.name().equals(kindName);
    }
}
