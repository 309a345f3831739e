package fr.sons.order.domain;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.Reason;
import fr.sons.kernel.time.Paris;
import fr.sons.referencing.api.ReferenceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * R-CMD-01, R-CMD-02, R-REF-06, R-REF-07: the solution is referenced with funding, and not suspended, on the signature
 * date; an order signed before that is payable only if it was signed at most 120 calendar days before the complete
 * evidence file was submitted.
 */
public final class SolutionReferenced {

    /** « 120 jours calendaires », appel à financement §4.4. */
    static final int DAYS_BEFORE_COMPLETE_FILE = 120;

    private SolutionReferenced() {}

    public static Optional<Reason> whyNot(ReferenceView reference, LocalDate signedOn, Instant receivedAt) {
        if (!reference.funded()) {
            return Optional.of(Reason.of(
                    "R-REF-07",
                    "reference-hors-sons",
                    "La solution " + solution(reference) + " est référencée sans financement.",
                    "Aucune commande de cette solution ne peut être financée."));
        }
        Optional<LocalDate> suspended = reference.suspendedOn();
        if (suspended.isPresent()) {
            if (!signedOn.isBefore(suspended.get())) {
                return Optional.of(Reason.of(
                        "R-CMD-01",
                        "reference-suspendue",
                        "La solution " + solution(reference) + " est suspendue depuis le "
                                + FrenchDates.date(suspended.get()) + " ; la commande est signée du "
                                + FrenchDates.date(signedOn) + ".",
                        "Adressez-vous à l’ANS."));
            }
            if (!Paris.date(receivedAt).isBefore(suspended.get())) {
                return Optional.of(Reason.of(
                        "R-REF-06",
                        "reference-suspendue",
                        "La solution " + solution(reference) + " est suspendue depuis le "
                                + FrenchDates.date(suspended.get()) + " : plus aucune commande nouvelle n’est reçue.",
                        "Adressez-vous à l’ANS."));
            }
        }
        return signedOn.isBefore(reference.referencedOn()) ? whyNotSignedBefore(reference, signedOn) : Optional.empty();
    }

    private static Optional<Reason> whyNotSignedBefore(ReferenceView reference, LocalDate signedOn) {
        Optional<LocalDate> earliest =
                reference.completeFileSubmittedOn().map(d -> d.minusDays(DAYS_BEFORE_COMPLETE_FILE));
        if (earliest.isPresent() && !signedOn.isBefore(earliest.get())) {
            return Optional.empty();
        }
        String limit = earliest.map(d -> " Le dossier de preuves complet a été déposé le "
                        + FrenchDates.date(reference.completeFileSubmittedOn().orElseThrow())
                        + " : une commande signée avant le " + FrenchDates.date(d)
                        + " (120 jours calendaires plus tôt) n’est pas finançable.")
                .orElse("");
        return Optional.of(Reason.of(
                        "R-CMD-02",
                        "signee-avant-referencement",
                        "La commande est signée du " + FrenchDates.date(signedOn)
                                + ", avant le référencement de la solution " + solution(reference) + " le "
                                + FrenchDates.date(reference.referencedOn()) + "." + limit,
                        "Vérifiez la date de signature.")
                .explained(earliest.map(d -> calculation(reference, d)).orElse(List.of())));
    }

    /** How the first signature date that can be funded comes about. */
    private static List<String> calculation(ReferenceView reference, LocalDate earliest) {
        return List.of(
                "Point de départ : dépôt du dossier de preuves complet, le "
                        + FrenchDates.dayAndDate(
                                reference.completeFileSubmittedOn().orElseThrow()) + ".",
                "Texte : appel à financement, §4.4 ; " + DAYS_BEFORE_COMPLETE_FILE
                        + " jours calendaires en arrière : le " + FrenchDates.dayAndDate(earliest) + ".",
                "Une commande signée ce jour-là ou après est finançable ; les dates sont celles de l’heure de Paris"
                        + " (Europe/Paris).");
    }

    private static String solution(ReferenceView reference) {
        return reference.product() + " " + reference.productVersion();
    }
}
