package fr.sons.letter.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What prevents the printing of a letter, told from the exceptions that an operator reads. */
public enum PrintingTrouble {
    CONTENT("Le contenu commandé ne peut pas être relu.", "json"),
    DATABASE(
            "La base de données n’a pas enregistré le courrier : elle l’a refusé ou a trop tardé.",
            "sqlexception",
            "persistence",
            "hibernate",
            "transaction"),
    LAYOUT("La mise en page du courrier a échoué.", "jrexception", "template"),
    OTHER("Une erreur technique empêche l’édition.");

    private final String words;
    private final List<String> signs;

    PrintingTrouble(String words, String... signs) {
        this.words = words;
        this.signs = List.of(signs);
    }

    /** The first whose signs these exceptions bear. */
    public static PrintingTrouble of(String exceptions) {
        String lower = exceptions == null ? "" : exceptions.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(trouble -> trouble.signs.stream().anyMatch(lower::contains))
                .findFirst()
                .orElse(OTHER);
    }

    /** A failure with its causes, outermost first, as an operator needs it. */
    public static String causes(Throwable failure) {
        StringBuilder causes = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            causes.append(" <- ").append(cause);
        }
        return causes.toString();
    }

    /** In French, for an agent. */
    public String words() {
        return words;
    }
}
