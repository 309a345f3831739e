package fr.sons.calendar.service;

/**
 * Texts in files that spreadsheets open: one that would run as a formula is written behind an apostrophe, which reading
 * takes off again. One that has such apostrophes already gets another, so that every text comes back as it was.
 */
public final class SpreadsheetText {

    private static final String FORMULA = "(?s)'*[=+\\-@\t\r].*";

    private SpreadsheetText() {}

    public static String write(String text) {
        return text.matches(FORMULA) ? "'" + text : text;
    }

    static String read(String written) {
        return written.startsWith("'") && written.matches(FORMULA) ? written.substring(1) : written;
    }
}
