package fr.sons.calendar.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A milestone that decides on an act, with all that tells why it is that date: what the rules judge by, so that a refusal
 * explains its date as the page of the case does (R-CAL-04, R-CAL-06).
 *
 * @param version the version of the calendar that set it; empty where it is not published
 * @param tooLate the version that set another date once this one had passed, and changes nothing for the case; empty where the
 *     date is the one in force
 * @param reopened when the case was reopened, since when the calendar binds it anew; empty where it was not
 */
public record BindingDeadline(
        Deadline deadline,
        Optional<CalendarVersionView> version,
        Optional<CalendarVersionView> tooLate,
        Optional<Instant> reopened) {

    /** @see Deadline#accepts */
    public boolean accepts(Instant receivedAt) {
        return deadline.accepts(receivedAt);
    }

    /** @see Deadline#isVerdictDue */
    public boolean isVerdictDue(Instant at) {
        return deadline.isVerdictDue(at);
    }

    /** For a milestone that opens a phase: whether nothing is received yet at that instant. */
    public boolean isToOpen(Instant receivedAt) {
        return receivedAt.isBefore(deadline.opensAt());
    }

    /** @see Deadline#reopens */
    public boolean reopens() {
        return deadline.reopens();
    }

    /** @see Deadline#inWordsWithText */
    public String inWordsWithText() {
        return deadline.inWordsWithText();
    }

    /** How the date came about and why it binds: « comment cette date est calculée ». */
    public DateExplanation explanation() {
        DateExplanation explanation = DateExplanation.of(deadline, version);
        return tooLate.map(
                        later -> explanation.and(
                                "Cette échéance était passée quand la version " + later.version()
                                        + " du calendrier s’est appliquée, le "
                                        + FrenchDates.instant(later.inForceFrom())
                                        + " : elle lie toujours ce dossier, car une version publiée après coup ne rouvre rien par elle-même (R-CAL-06)."))
                .orElse(explanation)
                .reopened(reopened);
    }

    /**
     * The same as a letter says it behind the date and its text: {@code Cette échéance est celle de la version 3 du calendrier du
     * dispositif, publiée le 28 avril 2023 ; le jour est compris en entier, à l’heure de Paris.}
     */
    public String inSentences() {
        StringBuilder text = new StringBuilder("Cette échéance est celle de la version ")
                .append(deadline.calendarVersion())
                .append(" du calendrier du dispositif")
                .append(version.map(v -> ", " + v.publicationInWords()).orElse(""))
                .append(deadline.time().isPresent() ? " ; l’heure est comprise" : " ; le jour est compris en entier")
                .append(", à l’heure de Paris.");
        tooLate.ifPresent(later -> text.append(" Elle était passée quand la version ")
                .append(later.version())
                .append(" s’est appliquée, le ")
                .append(FrenchDates.instant(later.inForceFrom()))
                .append(" : une version publiée après coup ne rouvre rien par elle-même."));
        reopened.ifPresent(at -> text.append(" Le dossier avait été rouvert le ")
                .append(FrenchDates.instant(at))
                .append('.'));
        return text.toString();
    }

    /** {@link #explanation} as every refusal that names the date says it. */
    public List<String> calculation() {
        return explanation().steps();
    }
}
