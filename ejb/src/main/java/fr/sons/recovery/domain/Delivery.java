package fr.sons.recovery.domain;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.calendar.api.RegisteredLetter;
import fr.sons.calendar.api.RemedyDelay;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Stale;
import fr.sons.recovery.api.NotedDelivery;
import fr.sons.recovery.api.Presentation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the registered letter of the decision reached the vendor: the time limits run from it (R-REC-05). */
@Embeddable
public class Delivery {

    private static final String RULE = "R-REC-05";

    @Column(name = "presented_on")
    private LocalDate presentedOn;

    @Enumerated(EnumType.STRING)
    private Presentation presentation;

    @Column(name = "collected_on")
    private LocalDate collectedOn;

    protected Delivery() {}

    /**
     * The first notification, or one that corrects what was noted before: the remedies of the vendor then run from another
     * day, so nobody replaces it unawares.
     *
     * @param revision of the recovery that has the one before
     */
    static Delivery noted(
            Optional<Delivery> before, long revision, NotedDelivery noted, LocalDate decidedOn, LocalDate today) {
        if (before.isPresent() && noted.correction().isEmpty()) {
            throw reason(
                            "notification-deja-inscrite",
                            "La notification est déjà inscrite. " + before.get().inWords(),
                            "S’il faut la rectifier, indiquez-en le motif : la nouvelle la remplacera et le délai de"
                                    + " recours sera recalculé.")
                    .explained(before.get().remedy().steps())
                    .refusal();
        }
        if (before.isEmpty() && noted.correction().isPresent()) {
            throw refusal(
                    "rien-a-rectifier",
                    "Aucune notification n’est encore inscrite : il n’y a rien à rectifier.",
                    "Inscrivez-la sans motif de rectification.");
        }
        if (noted.correction().filter(c -> c.revisionRead() != revision).isPresent()) {
            throw new Stale(
                    "Cette notification a changé depuis que vous l’avez lue. "
                            + before.orElseThrow().inWords() + " Relisez-la avant de la rectifier.",
                    before.get().remedy().steps());
        }
        return new Delivery(noted, decidedOn, today);
    }

    /**
     * @param decidedOn the day of the decision: its letter was not presented before
     * @param today nothing is noted before it has happened
     */
    private Delivery(NotedDelivery noted, LocalDate decidedOn, LocalDate today) {
        presentedOn = plausible(noted.presentedOn(), "La première présentation", decidedOn, today);
        presentation = noted.presentation();
        if (presentation != Presentation.ABSENT && noted.collectedOn().isPresent()) {
            throw refusal(
                    "retrait-sans-absence",
                    "Une lettre « " + presentation.label() + " » n’est pas retirée au bureau de poste.",
                    "Retirez la date de retrait, ou indiquez que le destinataire était absent.");
        }
        collectedOn = noted.collectedOn()
                .map(day -> plausible(day, "Le retrait", presentedOn, today))
                .orElse(null);
        if (presentation == Presentation.ABSENT && collectedOn == null) {
            requireNoLongerKept(today);
        }
    }

    /** While the post office keeps it, it may still be collected: then nobody can say when it counts as notified. */
    private void requireNoLongerKept(LocalDate today) {
        LocalDate last = presentedOn.plusDays(RegisteredLetter.KEPT_DAYS);
        if (!today.isAfter(last)) {
            throw reason(
                            "lettre-encore-gardee",
                            "La lettre est gardée au bureau de poste jusqu’au " + FrenchDates.date(last)
                                    + " : elle peut encore être retirée.",
                            "Indiquez la date de retrait, ou notez l’absence une fois ce jour passé.")
                    .explained(List.of(RegisteredLetter.kept(presentedOn)))
                    .refusal();
        }
    }

    private static LocalDate plausible(LocalDate day, String what, LocalDate from, LocalDate today) {
        if (day.isBefore(from) || day.isAfter(today)) {
            throw refusal(
                    "notification-invraisemblable",
                    what + ", le " + FrenchDates.date(day) + ", doit être entre le " + FrenchDates.date(from)
                            + " et le " + FrenchDates.date(today) + ".",
                    "Reprenez la date de l’avis de réception.");
        }
        return day;
    }

    private static Refusal refusal(String code, String message, String todo) {
        return reason(code, message, todo).refusal();
    }

    private static Reason reason(String code, String message, String todo) {
        return Reason.of(RULE, code, message, todo);
    }

    /** What is noted, and until when the decision can be brought before the court. */
    String inWords() {
        return String.join(" ", letter().steps()) + " Recours jusqu’au " + FrenchDates.date(remedy().due()) + ".";
    }

    /** Until when the decision can be brought before the court; its letter names the remedies. */
    RemedyDelay remedy() {
        return RemedyDelay.of(letter(), true);
    }

    /** When it counts as notified, and why. */
    public RegisteredLetter letter() {
        return presentation == Presentation.ABSENT
                ? RegisteredLetter.absent(presentedOn, Optional.ofNullable(collectedOn))
                : RegisteredLetter.presented(presentedOn, presentation == Presentation.REFUSED);
    }
}
