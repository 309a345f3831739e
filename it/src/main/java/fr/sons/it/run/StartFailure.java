package fr.sons.it.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the log of a server that did not start into one sentence. */
final class StartFailure {

    /** The application's own start-up checks say what is wrong in one French sentence. */
    private static final Pattern GUARD = Pattern.compile(
            "((?:Démarrage refusé|Base de données injoignable|Migration du schéma|Le schéma «)[^\"\\\\]*)");

    private static final Pattern UNREACHABLE =
            Pattern.compile("Connection to ([^ ]+) refused|The connection attempt failed|UnknownHostException");

    private StartFailure() {}

    static String explain(Path log) {
        String text = read(log);
        Matcher guard = GUARD.matcher(text);
        if (guard.find()) {
            return guard.group(1).trim();
        }
        if (UNREACHABLE.matcher(text).find()) {
            return "The database cannot be reached: check SONS_DB_URL and that PostgreSQL accepts connections there"
                    + " (details in " + log + ").";
        }
        if (text.contains("password authentication failed")) {
            return "The database refuses the login: check SONS_DB_USER, SONS_DB_PASSWORD, SONS_DB_OWNER_USER and"
                    + " SONS_DB_OWNER_PASSWORD (details in " + log + ").";
        }
        return "The application did not start; the reason is in " + log + ".";
    }

    private static String read(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines);
        } catch (IOException e) {
            return "";
        }
    }
}
