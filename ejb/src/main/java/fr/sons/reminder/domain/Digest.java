package fr.sons.reminder.domain;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.kernel.FrenchNumbers;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The open cases of one party before one milestone. Its text lists some; where there are more, all are in a file that goes
 * with it.
 *
 * @param email empty when the party has told none
 * @param total how many cases are open
 * @param cases the first of them, by default at most {@link #MOST_LISTED}
 */
public record Digest(long party, String name, Optional<String> email, long total, List<OpenCase> cases) {

    /** As many can be read in an e-mail. */
    public static final int MOST_LISTED = 200;

    public Digest {
        cases = List.copyOf(cases);
    }

    public String subject(Reminder reminder) {
        Deadline deadline = reminder.deadline();
        String what = reminder.audience() == Audience.CLIENT
                ? "Votre signature est attendue"
                : deadline.kind().label();
        return "[SONS] " + what + " : " + count() + ", au plus tard le " + deadline.inWords() + " ("
                + deadline.dispositif() + ")";
    }

    /** @param label the dispositif in words @param product address of the product */
    public String body(Reminder reminder, String label, Instant now, String product) {
        Deadline deadline = reminder.deadline();
        StringBuilder text = new StringBuilder("Bonjour,\n\n")
                .append(name)
                .append("\nDispositif : ")
                .append(label)
                .append(" (")
                .append(deadline.dispositif())
                .append(")\nÉchéance : ")
                .append(deadline.kind().label())
                .append(", ")
                .append(deadline.inWordsWithRemaining(now))
                .append("\nTexte : ")
                .append(source(deadline));
        for (Deadline other : reminder.beside(now)) {
            text.append('\n')
                    .append(other.kind().label())
                    .append(", fenêtre ")
                    .append(other.window())
                    .append(", ")
                    .append(other.inWords())
                    .append(" : ")
                    .append(source(other));
        }
        text.append("\n\n")
                .append(consequence(reminder, now))
                .append("\n\n")
                .append(
                        total == 1
                                ? "Dossier concerné :"
                                : "Dossiers concernés (" + FrenchNumbers.integer(total) + ") :")
                .append('\n');
        for (OpenCase open : cases) {
            text.append("- ")
                    .append(open.ref())
                    .append(", ")
                    .append(open.other())
                    .append(" : ")
                    .append(open.toDo().words(reminder.window().shutUntil(now)))
                    .append('\n');
        }
        if (total > cases.size()) {
            text.append("… et ")
                    .append(FrenchNumbers.integer(total - cases.size()))
                    .append(total - cases.size() == 1 ? " autre" : " autres")
                    .append(" : les ")
                    .append(FrenchNumbers.integer(total))
                    .append(" dossiers sont dans le fichier joint ")
                    .append(fileName(reminder))
                    .append(".\n");
        }
        return text.append("\nListe à jour : ")
                .append(product)
                .append(list(reminder))
                .append("\n\nCe rappel est envoyé une fois, ")
                .append(distance(deadline, now))
                .append(
                        ", aux seuls acteurs qui ont encore quelque chose à faire ; il remplace les précédents. Seule fait foi")
                .append(" la date indiquée dans l’application. Ne répondez pas à ce message.\n")
                .toString();
    }

    /** What set a date, and how it is read (R-CAL-04). */
    private static String source(Deadline d) {
        return d.legalBasis() + (d.certainty() == Certainty.CONFIRMED ? "" : " (date à confirmer)") + ", version "
                + d.calendarVersion() + " du calendrier ; heure de Paris, "
                + (d.time().isPresent() ? "date et heure incluses" : "jour inclus");
    }

    /** Of the file that holds all cases. The milestone is named: two of them may end on one day. */
    public static String fileName(Reminder reminder) {
        Deadline deadline = reminder.deadline();
        String milestone = deadline.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "dossiers-ouverts-" + deadline.dispositif().replaceAll("[^A-Za-z0-9._-]", "-") + "-" + milestone + "-"
                + deadline.date() + ".csv";
    }

    /** The days that really remain: a reminder that is prepared late, after an amendment, leaves nearer to its deadline. */
    private static String distance(Deadline deadline, Instant now) {
        long days = ChronoUnit.DAYS.between(Paris.date(now), deadline.date());
        return days == 0
                ? "le jour de l’échéance"
                : "à " + FrenchNumbers.integer(days) + (days == 1 ? " jour" : " jours") + " de l’échéance";
    }

    private String count() {
        return FrenchNumbers.integer(total) + (total < 2 ? " dossier ouvert" : " dossiers ouverts");
    }

    private static String consequence(Reminder reminder, Instant now) {
        if (reminder.deadline().kind() == MilestoneKind.FIN_PRESTATION) {
            return "Sans attestation de fin de prestation ni demande de solde reçue à cette date, la prestation est réputée non"
                    + " livrée : les sommes perçues font l’objet d’une procédure de recouvrement et le client final ne"
                    + " peut pas être refacturé.";
        }
        return openings(reminder, now)
                + (reminder.audience() == Audience.CLIENT ? forClient(reminder) : forVendor(reminder));
    }

    private static String forClient(Reminder reminder) {
        return "Votre fournisseur ne peut demander le solde qu’avec votre vérification signée. "
                + reopening(reminder).orElse("Après cette échéance, plus aucune demande n’est recevable.");
    }

    private static String forVendor(Reminder reminder) {
        return reopening(reminder)
                .orElse("Sans demande de solde reçue à cette date, les sommes perçues font l’objet d’une procédure de"
                        + " recouvrement.");
    }

    /** Where the window is still to open: from when on its requests are received, and whether any are until then. */
    private static String openings(Reminder reminder, Instant now) {
        WindowClosing window = reminder.window();
        Optional<String> open = window.openBefore(now)
                .map(before -> "Les demandes de solde sont reçues "
                        + before.closing().untilInWords() + ", puis de nouveau à partir du "
                        + before.reopening().orElseThrow().inWords() + ". ");
        return open.or(() -> window.shutUntil(now)
                        .map(o -> "Le guichet est fermé aujourd’hui : les demandes de solde sont reçues à partir du "
                                + o.inWords() + ". "))
                .orElse("");
    }

    private static Optional<String> reopening(Reminder reminder) {
        return reminder.window()
                .reopening()
                .map(o -> "À cette échéance le guichet ferme, et il rouvre le " + o.inWords()
                        + " : entre les deux, aucune demande de solde n’est reçue.");
    }

    private static String list(Reminder reminder) {
        return reminder.audience() == Audience.VENDOR && reminder.deadline().kind() == MilestoneKind.FIN_PRESTATION
                ? "/taches?tache=attester_prestation"
                : "/taches";
    }
}
