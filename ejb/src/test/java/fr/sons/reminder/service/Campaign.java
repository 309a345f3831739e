package fr.sons.reminder.service;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.calendar.service.Calendars;
import fr.sons.installation.api.InstallationState;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderState;
import fr.sons.persistence.SonsDatabase;
import fr.sons.reminder.domain.Audience;
import fr.sons.reminder.domain.Reminder;
import fr.sons.solde.api.SoldeState;
import fr.sons.solde.domain.SoldeMove;
import fr.sons.verification.api.VerificationState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An invented campaign: a calendar, perhaps amended, with one to three windows, and cases in any state. Knows case by case,
 * by the rules of the domain and never by SQL, who still has something to do.
 */
final class Campaign {

    static final String CODE = "MDV-LGC-VA1";
    private static final Instant SIGNED = Instant.parse("2023-01-10T09:00:00Z");

    final List<Case> cases = new ArrayList<>();
    final CalendarBook book;
    /** What of it is published by now. */
    private final CalendarBook known;

    final Instant now;

    /** One case. Its client has no other. */
    record Case(
            String ref,
            String dispositif,
            int vendor,
            int client,
            OrderState order,
            Instant receivedAt,
            InstallationState service,
            Optional<Instant> serviceReopened,
            Optional<SoldeState> solde,
            Optional<Instant> soldeReopened,
            Instant complementsAsked,
            Optional<VerificationState> proof,
            List<Reserve> reserves) {

        Case {
            // nothing is reopened that was never open
            soldeReopened = solde.isPresent() ? soldeReopened : Optional.empty();
        }

        /** Since when its solde waits: a service that is reopened is to be paid for, so its solde waits anew too. */
        Instant soldeAwaited() {
            return Stream.of(soldeReopened, serviceReopened)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse(receivedAt);
        }
    }

    record Reserve(boolean answered, boolean lifted) {}

    Campaign(Random random) {
        LocalDate end = LocalDate.of(2023, 5, 1).plusDays(random.nextInt(120));
        LocalDate closing = end.plusDays(random.nextInt(4) * 10L);
        boolean changes = random.nextInt(4) == 0;
        int windows = 1 + random.nextInt(3);
        CalendarVersionView last =
                version(1, LocalDate.of(2022, 1, 1), end, guichet(1, closing, windows, random), changes);
        List<CalendarVersionView> versions = new ArrayList<>(List.of(last));
        if (random.nextBoolean()) {
            // sometimes published only after a date had passed
            LocalDate published = end.minusDays(20).plusDays(random.nextInt(60));
            LocalDate laterEnd = end.plusDays(random.nextInt(80));
            LocalDate laterClosing = laterEnd.plusDays(random.nextInt(60));
            last = version(
                    2,
                    published,
                    laterEnd,
                    guichet(2, laterClosing, Math.max(windows, 1 + random.nextInt(3)), random),
                    changes);
            versions.add(last);
        }
        book = new CalendarBook(versions);
        List<Deadline> closings = last.milestones().stream()
                .filter(d -> Reminder.KINDS.contains(d.kind()))
                .toList();
        LocalDate near = closings.get(random.nextInt(closings.size())).date();
        now = near.minusDays(random.nextInt(33) - 1L)
                .atTime(7, 0)
                .atZone(Paris.ZONE)
                .toInstant()
                .plusSeconds(random.nextInt(50_000));
        known = known(versions, now);
        int count = random.nextInt(40);
        for (int i = 1; i <= count; i++) {
            cases.add(invent(i, random));
        }
    }

    private Campaign(Collection<Case> cases, CalendarBook book, Instant now) {
        this.cases.addAll(cases);
        this.book = book;
        this.now = now;
        this.known = known(book.versions(CODE), now);
    }

    private static CalendarBook known(List<CalendarVersionView> versions, Instant now) {
        return new CalendarBook(
                versions.stream().filter(v -> !v.inForceFrom().isAfter(now)).toList());
    }

    /** The same campaign some days later: cases have been done meanwhile, and an amendment may have moved dates. */
    Campaign later(Random random) {
        int days = random.nextInt(20);
        List<CalendarVersionView> versions = new ArrayList<>(book.versions(CODE));
        boolean allKnown = versions.size() == known.versions(CODE).size();
        if (allKnown && days > 0 && random.nextInt(3) == 0) {
            LocalDate published = Paris.date(now).plusDays(1 + random.nextInt(days));
            versions.add(amendment(versions.size() + 1, published, random));
        }
        int doneOfTen = random.nextInt(10);
        int idle = random.nextInt(7);
        return new Campaign(
                cases.stream()
                        .map(one -> one.vendor() == idle || random.nextInt(10) < doneOfTen ? done(one, random) : one)
                        .toList(),
                new CalendarBook(versions),
                now.plusSeconds(days * 86_400L + random.nextInt(40_000)));
    }

    /** Moves the service's end, or the last closing, or the whole guichet; perhaps by no day at all, or by an hour alone. */
    private CalendarVersionView amendment(int number, LocalDate published, Random random) {
        int what = random.nextInt(3);
        int days = what == 2 ? random.nextInt(30) - 10 : random.nextInt(30);
        boolean hourAlone = random.nextInt(3) == 0;
        List<Deadline> moved = known.deadlines(CODE, now).stream()
                .filter(d -> switch (what) {
                    case 0 -> d.kind() == MilestoneKind.FIN_PRESTATION;
                    case 1 -> d.kind() == MilestoneKind.CLOTURE_SOLDE && isLast(d);
                    default -> d.kind() == MilestoneKind.OUVERTURE_SOLDE || d.kind() == MilestoneKind.CLOTURE_SOLDE;
                })
                .map(d -> hourAlone
                        ? milestone(number, d.kind(), d.window(), d.date(), anHourSooner(d))
                        : milestone(number, d.kind(), d.window(), d.date().plusDays(days), d.time()))
                .toList();
        return version(number, published, moved);
    }

    private static Optional<LocalTime> anHourSooner(Deadline deadline) {
        return deadline.time().map(t -> t.minusHours(1)).or(() -> Optional.of(LocalTime.of(23, 0)));
    }

    private static Case done(Case one, Random random) {
        int how = random.nextInt(4);
        return new Case(
                one.ref(),
                one.dispositif(),
                one.vendor(),
                one.client(),
                how == 0 ? OrderState.CANCELLED : one.order(),
                one.receivedAt(),
                how == 1 ? InstallationState.CLOSED : one.service(),
                one.serviceReopened(),
                how == 2 ? Optional.of(SoldeState.SUBMITTED) : one.solde(),
                one.soldeReopened(),
                one.complementsAsked(),
                how == 3 ? Optional.of(VerificationState.SIGNED) : one.proof(),
                one.reserves());
    }

    private Case invent(int i, Random random) {
        List<Reserve> reserves = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            boolean answered = random.nextBoolean();
            reserves.add(new Reserve(answered, answered && random.nextBoolean()));
        }
        boolean noise = random.nextInt(8) == 0;
        return new Case(
                "SONS-V1-%s-%07d".formatted(noise ? "DPI" : "LGC", i),
                noise ? "HOP-DPI-VA1" : CODE,
                1 + random.nextInt(5),
                i,
                OrderState.values()[random.nextInt(3) == 0 ? random.nextInt(OrderState.values().length) : 4],
                SIGNED.plusSeconds(random.nextInt(86_400 * 200)),
                one(InstallationState.values(), random),
                sometimes(random),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(one(SoldeState.values(), random)).filter(s -> s != SoldeState.NOT_STARTED),
                sometimes(random),
                now.minusSeconds(random.nextInt(86_400 * 40)),
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(one(VerificationState.values(), random))
                                .filter(s -> s != VerificationState.NOT_STARTED),
                reserves);
    }

    private Optional<Instant> sometimes(Random random) {
        return random.nextInt(4) == 0 ? Optional.of(now.minusSeconds(random.nextInt(86_400 * 40))) : Optional.empty();
    }

    private static <T> T one(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static CalendarVersionView version(
            int number, LocalDate published, LocalDate end, List<Deadline> guichet, boolean changes) {
        List<Deadline> milestones = new ArrayList<>(guichet);
        milestones.add(milestone(number, MilestoneKind.FIN_PRESTATION, 1, end, Optional.empty()));
        if (changes) {
            LocalDate last = guichet.get(guichet.size() - 1).date();
            milestones.add(
                    milestone(number, MilestoneKind.FIN_MODIFICATION_SOLDE, 1, last.plusDays(14), Optional.empty()));
        }
        return version(number, published, milestones);
    }

    private static CalendarVersionView version(int number, LocalDate published, List<Deadline> milestones) {
        return new CalendarVersionView(
                CODE, number, "texte " + number, "essai", published, Certainty.CONFIRMED, Optional.empty(), milestones);
    }

    /** The windows of the solde, one to three; the next may open and close on the very day on which one closes. */
    private static List<Deadline> guichet(int version, LocalDate closing, int windows, Random random) {
        List<Deadline> guichet = new ArrayList<>();
        if (random.nextBoolean()) {
            LocalDate opening = closing.minusDays(random.nextInt(60));
            guichet.add(milestone(version, MilestoneKind.OUVERTURE_SOLDE, 1, opening, Optional.of(LocalTime.of(9, 0))));
        }
        guichet.add(milestone(version, MilestoneKind.CLOTURE_SOLDE, 1, closing, Optional.of(LocalTime.of(14, 0))));
        LocalDate end = closing;
        for (int window = 2; window <= windows; window++) {
            LocalDate opening = end.plusDays(random.nextInt(3) * 12L);
            LocalTime hour = LocalTime.of(12 + 2 * window, 0);
            end = opening.plusDays(random.nextInt(3) * 12L);
            guichet.add(milestone(version, MilestoneKind.OUVERTURE_SOLDE, window, opening, Optional.of(hour)));
            guichet.add(milestone(version, MilestoneKind.CLOTURE_SOLDE, window, end, Optional.of(hour.plusHours(1))));
        }
        return guichet;
    }

    private static Deadline milestone(
            int version, MilestoneKind kind, int window, LocalDate date, Optional<LocalTime> time) {
        return new Deadline(CODE, kind, window, version, date, time, "texte " + version, Certainty.CONFIRMED);
    }

    /** The closings that are told, each by itself: every one of the solde, and FIN_PRESTATION, which has no windows. */
    List<Deadline> closings() {
        return known.deadlines(CODE, now).stream()
                .filter(d -> Reminder.KINDS.contains(d.kind()))
                .toList();
    }

    /** When the guichet opens again after a closing, as is known by now. */
    Optional<Instant> opensAfter(Deadline closing) {
        return known.deadlines(CODE, now).stream()
                .filter(d -> closing.kind() == MilestoneKind.CLOTURE_SOLDE
                        && d.kind() == MilestoneKind.OUVERTURE_SOLDE
                        && d.window() == closing.window() + 1)
                .map(Deadline::opensAt)
                .findFirst();
    }

    /** The calendars as the product asks them. */
    Calendars calendars() {
        return new Calendars() {
            @Override
            public Optional<Deadline> deadline(String dispositif, MilestoneKind kind, Instant asOf) {
                return book.deadline(dispositif, kind, asOf);
            }

            @Override
            public List<WindowClosing> closings(String dispositif, MilestoneKind kind, Instant asOf) {
                return book.closingsWithReturns(dispositif, kind, asOf);
            }

            @Override
            public Instant judgedBefore(String dispositif, MilestoneKind kind, Instant at) {
                return book.judgedBefore(dispositif, kind, at);
            }
        };
    }

    /** Case by case: the references that each party is to be told. */
    Map<Integer, TreeSet<String>> open(Audience audience, Deadline closing) {
        Map<Integer, TreeSet<String>> open = new TreeMap<>();
        for (Case one : cases) {
            boolean tell = audience == Audience.CLIENT
                    ? clientCanAct(one, closing)
                    : closing.kind() == MilestoneKind.FIN_PRESTATION ? canAttest(one) : vendorCanAct(one, closing);
            if (one.dispositif().equals(CODE) && one.order().isLive() && tell) {
                int party = audience == Audience.CLIENT ? one.client() : one.vendor();
                open.computeIfAbsent(party, p -> new TreeSet<>()).add(one.ref());
            }
        }
        return open;
    }

    private boolean accepts(MilestoneKind kind, Instant since) {
        return book.binding(CODE, kind, since, now).map(d -> d.accepts(now)).orElse(true);
    }

    private boolean canAttest(Case one) {
        return one.service() == InstallationState.AWAITED
                && accepts(MilestoneKind.FIN_PRESTATION, one.serviceReopened().orElse(one.receivedAt()));
    }

    /** Whether a request would be received in the window that ends so: now, or at the first instant of that window. */
    private boolean canRequest(Case one, Deadline closing) {
        Instant then = known.deadlines(CODE, now).stream()
                .filter(d -> d.kind() == MilestoneKind.OUVERTURE_SOLDE && d.window() == closing.window())
                .map(Deadline::opensAt)
                .filter(now::isBefore)
                .findFirst()
                .orElse(now);
        Instant since = one.soldeAwaited();
        return SoldeMove.SUBMIT
                        .whyNot(one.solde().orElse(SoldeState.NOT_STARTED))
                        .isEmpty()
                && closing.accepts(then)
                && known.isOpen(CODE, MilestoneKind.OUVERTURE_SOLDE, MilestoneKind.CLOTURE_SOLDE, then)
                && known.binding(CODE, MilestoneKind.CLOTURE_SOLDE, since, then)
                        .orElseThrow()
                        .accepts(then)
                && (one.service().keepsDeadline() || canAttest(one));
    }

    private boolean vendorCanAct(Case one, Deadline closing) {
        boolean complements =
                one.solde().filter(s -> s == SoldeState.TO_COMPLETE).isPresent()
                        && book.deadline(CODE, MilestoneKind.FIN_MODIFICATION_SOLDE, now)
                                .isEmpty()
                        && accepts(MilestoneKind.CLOTURE_SOLDE, one.complementsAsked());
        return canRequest(one, closing) || complements && isLast(closing);
    }

    /** Complements are received until the last closing, whether or not a window is open. */
    boolean isLast(Deadline closing) {
        return book.deadline(CODE, closing.kind(), now).orElseThrow().equals(closing);
    }

    private boolean clientCanAct(Case one, Deadline closing) {
        boolean sign = one.proof().filter(p -> p == VerificationState.TO_VERIFY).isPresent();
        boolean lift =
                one.proof().filter(p -> p == VerificationState.RESERVES_OPEN).isPresent()
                        && one.reserves().stream().anyMatch(r -> r.answered() && !r.lifted());
        return canRequest(one, closing) && (sign || lift);
    }

    /** Writes the campaign into the product's own tables; only what cannot be reached by acts alone is left unchecked. */
    void save(SonsDatabase database) {
        database.execute("SET session_replication_role = replica", "TRUNCATE message, reminder_run CASCADE");
        saveCases(database);
    }

    /** The same, and leaves the messages prepared before. */
    void saveCases(SonsDatabase database) {
        List<String> sql = new ArrayList<>(List.of(
                "SET session_replication_role = replica",
                "TRUNCATE verification_reserve, verification, solde_request, installation, funding_order, vendor,"
                        + " final_client CASCADE"));
        for (int v = 1; v <= 5; v++) {
            sql.add(
                    ("INSERT INTO vendor (id, version, name, siren, line1, postcode, city, search_text, registered_at, email)"
                                    + " OVERRIDING SYSTEM VALUE VALUES (%d, 0, 'Éditeur %d', '00000000%d', 'x', '75001', 'x', 'x', now(), %s)")
                            .formatted(v, v, v, v == 5 ? "NULL" : "'contact@editeur" + v + ".example'"));
        }
        for (Case one : cases) {
            save(one, sql);
        }
        database.execute(sql.toArray(String[]::new));
    }

    private static void save(Case one, List<String> sql) {
        sql.add(
                ("INSERT INTO final_client (id, version, kind, identifier, name, line1, postcode, city, region, couloir,"
                                + " search_text, registered_at, email) OVERRIDING SYSTEM VALUE VALUES (%d, 0, 'FINESS', '%09d',"
                                + " 'Client %d', 'x', '75001', 'x', 'x', 'HOPITAL', 'x', now(), 'client%d@essai.example')")
                        .formatted(one.client(), one.client(), one.client(), one.client()));
        sql.add(("INSERT INTO funding_order (ref, version, vendor_id, client_id, dispositif, reference_id, signed_on,"
                        + " received_at, band, units, scenario, price_cents, advance_rate, advance_cents, state) VALUES"
                        + " ('%s', 0, %d, %d, '%s', 1, '2023-01-10', '%s', 'x', 1, 'x', 100, 0.3, 30, '%s')")
                .formatted(one.ref(), one.vendor(), one.client(), one.dispositif(), one.receivedAt(), one.order()));
        sql.add(
                ("INSERT INTO installation (case_ref, version, dispositif, state, kept_at, completed_on, version_installed,"
                                + " reopened_at) VALUES ('%s', 0, '%s', '%s', now(), '2023-01-11', 'x', %s)")
                        .formatted(one.ref(), one.dispositif(), one.service(), literal(one.serviceReopened())));
        one.solde()
                .ifPresent(s -> sql.add(
                        ("INSERT INTO solde_request (ref, state, opened_at, submitted_at, invoice_number, invoice_date, invoice_cents,"
                                        + " invoice_document_id, accepted_at, motive, reopened_at, complements_asked_at, version) VALUES ('%s', '%s', now(),"
                                        + " now(), 'F', '2023-01-12', 100, 1, %s, 'x', %s, '%s', 0)")
                                .formatted(
                                        one.ref(),
                                        s,
                                        s == SoldeState.ACCEPTED || s == SoldeState.PAID ? "now()" : "NULL",
                                        literal(one.soldeReopened()),
                                        one.complementsAsked())));
        one.proof()
                .ifPresent(p -> sql.add(
                        ("INSERT INTO verification (ref, state, proof, version_installed, scenario, opened_at, signatory,"
                                        + " signatory_quality, signatory_login, signed_at, evidence, document_id, document_sha256,"
                                        + " version) SELECT '%s', '%s', 'VA', 'x', 'x', now(), s, s, s, CAST(s AS timestamptz), s, CAST(length(s) AS bigint), s, 0"
                                        + " FROM (SELECT CAST(%s AS varchar) AS s) signed")
                                .formatted(one.ref(), p, p == VerificationState.SIGNED ? "'2023-02-01'" : "NULL")));
        for (int n = 0; n < one.reserves().size(); n++) {
            Reserve reserve = one.reserves().get(n);
            sql.add(("INSERT INTO verification_reserve (ref, number, description, raised_at, answered_at, lifted_at)"
                            + " VALUES ('%s', %d, 'x', now(), %s, %s)")
                    .formatted(
                            one.ref(),
                            n + 1,
                            reserve.answered() ? "now()" : "NULL",
                            reserve.lifted() ? "now()" : "NULL"));
        }
    }

    private static String literal(Optional<Instant> at) {
        return at.map(i -> "'" + i + "'").orElse("NULL");
    }
}
