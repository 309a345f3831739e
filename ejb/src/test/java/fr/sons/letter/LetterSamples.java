package fr.sons.letter;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.LegalDelay;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Money;
import fr.sons.kernel.VendorId;
import fr.sons.letter.api.ContradictoryLetter;
import fr.sons.letter.api.Ground;
import fr.sons.letter.api.LetterContent;
import fr.sons.letter.api.LetterRequest;
import fr.sons.letter.api.OrderFacts;
import fr.sons.letter.api.ReceivedPayment;
import fr.sons.letter.api.Recipient;
import fr.sons.letter.api.RecoveryDecisionLetter;
import fr.sons.letter.api.ReinvoicingBanLetter;
import fr.sons.letter.api.VerificationReport;
import fr.sons.party.api.Address;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plainly invented letters. */
public final class LetterSamples {

    public static final CaseRef REF = new CaseRef("SONS-V1-LGC-0000042");
    public static final Caller CALLER = Caller.system(Instant.parse("2023-09-20T22:02:00Z"), "échéance");

    static final OrderFacts ORDER = new OrderFacts(
            REF,
            "MDV-LGC-VA1",
            "Logiciel de gestion de cabinet",
            "arrêté SONS LGC vague 1 (L. 1111-24 CSP)",
            "Azur Cabinet",
            LocalDate.of(2022, 11, 1),
            "Logiciels Azur (démonstration)",
            "Cabinet médical de l’Œuvre, Val-Clair (démonstration)",
            "FINESS 990000017",
            Money.ofEuros("1234567.80"));

    static final Ground MISSED = missed(
            endOfService(3, LocalDate.of(2023, 9, 20), "arrêté modificatif, avril 2023"),
            LocalDate.of(2023, 4, 28),
            Optional.empty());

    /** The second verdict on a case that an agent had reopened after an extension. */
    static final Ground MISSED_AGAIN = missed(
            endOfService(4, LocalDate.of(2023, 9, 20), "arrêté modificatif, août 2023"),
            LocalDate.of(2023, 8, 28),
            Optional.of(Instant.parse("2023-09-04T08:00:00Z")));

    static final List<ReceivedPayment> PAYMENTS = List.of(
            new ReceivedPayment(LocalDate.of(2023, 1, 12), "Avance", Money.ofEuros("370370.34")),
            new ReceivedPayment(LocalDate.of(2023, 2, 1), "Avance, complément", Money.ofEuros("0.66")));

    public static final String OBSERVATIONS =
            "Le poste de travail du client était indisponible en septembre ; l’installation a été faite le 25.";

    private LetterSamples() {}

    private static Deadline endOfService(int version, LocalDate date, String text) {
        return new Deadline(
                "MDV-LGC-VA1",
                MilestoneKind.FIN_PRESTATION,
                1,
                version,
                date,
                Optional.empty(),
                text,
                Certainty.CONFIRMED);
    }

    /** Said as a recovery says it. */
    private static Ground missed(Deadline deadline, LocalDate published, Optional<Instant> reopened) {
        CalendarVersionView version = new CalendarVersionView(
                deadline.dispositif(),
                deadline.calendarVersion(),
                deadline.legalBasis(),
                "ministère chargé de la santé",
                published,
                Certainty.CONFIRMED,
                Optional.empty(),
                List.of(deadline));
        BindingDeadline missed = new BindingDeadline(deadline, Optional.of(version), Optional.empty(), reopened);
        return Ground.notDelivered(deadline.inWords(), deadline.legalBasis(), missed.inSentences());
    }

    public static Recipient vendor() {
        return Recipient.vendor(
                new VendorId(7),
                "Logiciels Azur (démonstration)",
                new Address("12 rue de l’Échéance", "33000", "Bordeaux"));
    }

    public static Recipient client() {
        return Recipient.client(
                new ClientId(9),
                "Cabinet médical de l’Œuvre, Val-Clair (démonstration)",
                new Address("1 place du Marché-aux-Herbes", "63000", "Clermont-Ferrand"));
    }

    public static LetterRequest contradictory() {
        return contradictory(PAYMENTS);
    }

    public static LetterRequest contradictory(List<ReceivedPayment> payments) {
        return request(
                vendor(),
                new ContradictoryLetter(
                        ORDER,
                        MISSED,
                        "REC-2023-000001",
                        payments,
                        30,
                        LegalDelay.calendarDays(LocalDate.of(2023, 9, 21), 30)));
    }

    public static LetterRequest ban() {
        return request(client(), new ReinvoicingBanLetter(ORDER, MISSED));
    }

    /** Of the second verdict. */
    public static LetterRequest secondBan() {
        return request(client(), new ReinvoicingBanLetter(ORDER, MISSED_AGAIN));
    }

    public static LetterRequest decision(String observations) {
        return request(
                vendor(),
                new RecoveryDecisionLetter(
                        ORDER,
                        MISSED,
                        "REC-2023-000001",
                        "INF-2023-000001",
                        LocalDate.of(2023, 9, 21),
                        observations,
                        "L’indisponibilité du poste de travail du client ne figure pas parmi les motifs de report que prévoit"
                                + " l’appel à financement. L’observation ne conduit donc pas à modifier la mesure envisagée.",
                        PAYMENTS,
                        LegalDelay.calendarDays(LocalDate.of(2023, 12, 1), 30),
                        "Décideur ANS (démonstration)"));
    }

    public static VerificationReport report(boolean withReserves) {
        Instant raised = Instant.parse("2023-06-12T08:00:00Z");
        List<VerificationReport.Reserve> reserves = List.of(
                new VerificationReport.Reserve(
                        1,
                        "L’alimentation du DMP échoue pour les comptes rendus de plus de 5 Mo ; le message d’erreur n’indique pas"
                                + " la cause.",
                        raised,
                        Optional.of("Limite relevée dans la version 8.2.1, installée le 19 juin 2023."),
                        Optional.of(raised.plusSeconds(864_000))),
                new VerificationReport.Reserve(
                        2,
                        "Libellé « INS » tronqué.",
                        raised,
                        Optional.empty(),
                        Optional.of(raised.plusSeconds(900_000))));
        return new VerificationReport(
                ORDER,
                "8.2.1",
                "Scénario A : poste unique",
                "secretariat@val-clair.demonstration.mssante.fr",
                withReserves ? reserves : List.of(),
                "Signataire de démonstration",
                "Responsable du cabinet",
                Instant.parse("2023-07-03T12:05:00Z"),
                "authentification par compte",
                "compte chu.valclair ; journal SONS-V1-LGC-0000042, acte n° 12 ; origine écran 192.0.2.7");
    }

    private static LetterRequest request(Recipient to, LetterContent content) {
        return new LetterRequest(REF, "REC-2023-000001", to, content);
    }
}
