package fr.sons.solde.domain;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Instants to the second, and to the millisecond where it decides: {@code 14 h 00 min 00,001 s}. */
final class ExactTime {

    private ExactTime() {}

    /** {@code la clôture était le 14 décembre 2023 à 14 h 00 min 00 s (arrêté du …) ; votre dépôt a été reçu à 14 h 00 min 00,001 s}. */
    static String lateness(Deadline closing, Instant receivedAt) {
        ZonedDateTime received = receivedAt.atZone(Paris.ZONE);
        boolean sameDay = received.toLocalDate().equals(closing.date());
        return "la clôture était le "
                + FrenchDates.date(closing.date())
                + closing.time().map(t -> " à " + seconds(t)).orElse(" à la fin du jour")
                + " ("
                + closing.legalBasis()
                + ") ; votre dépôt a été reçu "
                + (sameDay ? "" : "le " + FrenchDates.date(received.toLocalDate()) + " ")
                + "à "
                + seconds(received.toLocalTime());
    }

    private static String seconds(LocalTime time) {
        int millis = time.getNano() / 1_000_000;
        return "%d h %02d min %02d".formatted(time.getHour(), time.getMinute(), time.getSecond())
                + (millis == 0 ? "" : ",%03d".formatted(millis))
                + " s";
    }
}
