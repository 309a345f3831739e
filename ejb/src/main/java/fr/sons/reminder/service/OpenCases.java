package fr.sons.reminder.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.persistence.Jdbc;
import fr.sons.reminder.domain.Audience;
import fr.sons.reminder.domain.Digest;
import fr.sons.reminder.domain.OpenCase;
import fr.sons.reminder.domain.OpenCase.ToDo;
import fr.sons.reminder.domain.Reminder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds, in one statement for many parties, who has something left to do before a milestone (R-CAL-07). */
@Dependent
public class OpenCases {

    /**
     * What decides, beside the cases themselves.
     *
     * @param serviceOpen whether FIN_PRESTATION, where there is one, is still to come
     * @param serviceJudged cases waiting since before were judged by a FIN_PRESTATION that has passed (R-CAL-06)
     * @param soldeJudged the same for CLOTURE_SOLDE
     * @param complementsUntilClosing whether complements, too, are received until CLOTURE_SOLDE
     */
    public record Law(
            boolean serviceOpen, Instant serviceJudged, Instant soldeJudged, boolean complementsUntilClosing) {

        static Law of(Calendars calendars, String dispositif, Instant now) {
            return new Law(
                    calendars
                            .deadline(dispositif, MilestoneKind.FIN_PRESTATION, now)
                            .map(d -> d.accepts(now))
                            .orElse(true),
                    calendars.judgedBefore(dispositif, MilestoneKind.FIN_PRESTATION, now),
                    calendars.judgedBefore(dispositif, MilestoneKind.CLOTURE_SOLDE, now),
                    calendars
                            .deadline(dispositif, MilestoneKind.FIN_MODIFICATION_SOLDE, now)
                            .isEmpty());
        }
    }

    /** Every live case of the dispositif, or of some party in it, with what its installation, VA and solde still allow. */
    private static final String LIVE =
            """
            law AS (SELECT CAST(? AS boolean) AS service_open, CAST(? AS timestamptz) AS service_judged,
                           CAST(? AS timestamptz) AS solde_judged, CAST(? AS boolean) AS until_closing),
            live AS (
              SELECT o.ref, o.vendor_id, o.client_id, i.state AS service, s.state AS solde, v.state AS proof,
                     i.state = 'AWAITED' AND law.service_open
                       AND coalesce(i.reopened_at, o.received_at) >= law.service_judged AS can_attest,
                     s.state IS NULL OR s.state = 'AWAITED' AS unfiled,
                     greatest(s.reopened_at, i.reopened_at, o.received_at) >= law.solde_judged AS solde_open,
                     coalesce(s.state = 'TO_COMPLETE' AND law.until_closing
                       AND s.complements_asked_at >= law.solde_judged, false) AS completable,
                     EXISTS (SELECT 1 FROM sons.verification_reserve r
                             WHERE r.ref = o.ref AND r.answered_at IS NULL) AS unanswered,
                     EXISTS (SELECT 1 FROM sons.verification_reserve r
                             WHERE r.ref = o.ref AND r.answered_at IS NOT NULL AND r.lifted_at IS NULL) AS to_lift
              FROM law, sons.funding_order o
                   JOIN sons.installation i ON i.case_ref = o.ref
                   LEFT JOIN sons.solde_request s ON s.ref = o.ref
                   LEFT JOIN sons.verification v ON v.ref = o.ref
              WHERE o.dispositif = ? %s
                AND o.state IN ('PLACED', 'ADVANCE_REQUESTED', 'ADVANCE_TO_COMPLETE', 'ADVANCE_ACCEPTED', 'ADVANCE_PAID'))""";

    private static final String SOLDE_AWAITED =
            "(unfiled AND solde_open AND (can_attest OR service IN ('ATTESTED', 'KEPT_BY_SOLDE')))";

    private static final String DIGESTS =
            """
            WITH %s,
            open AS (SELECT %s AS party, %s AS other_id, live.* FROM live WHERE %s),
            counted AS (SELECT party, count(*) AS total, sum(count(*)) OVER (ORDER BY party) AS so_far
                        FROM open WHERE party > ? GROUP BY party ORDER BY party LIMIT ?),
            chosen AS (SELECT party, total FROM counted WHERE so_far - total < ?)
            SELECT o.party, p.name, p.email, c.total, o.ref, x.name AS other, o.service, o.solde, o.proof, o.unanswered
            FROM chosen c JOIN open o ON o.party = c.party
                 JOIN sons.%s p ON p.id = o.party JOIN sons.%s x ON x.id = o.other_id
            ORDER BY o.party, o.ref""";

    private final Jdbc jdbc;

    @Inject
    public OpenCases(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How much is told in one go.
     *
     * @param parties at most so many
     * @param cases no further party once there are so many: one party alone may have more, and is told whole
     * @param listed how many a text lists
     */
    public record Sizes(int parties, int cases, int listed) {

        static Sizes of(Audience audience) {
            return new Sizes(audience.chunk(), 20_000, Digest.MOST_LISTED);
        }

        /** Whether so few can only mean that no party is left. */
        boolean allTold(long toldParties, long toldCases) {
            return toldParties < parties && toldCases < cases;
        }
    }

    /** One open case. @param total how many its party has */
    record Line(long party, String name, Optional<String> email, long total, OpenCase open) {}

    /** The open cases of the next parties, party by party in the order of their numbers. @param after the last one told */
    void next(Reminder reminder, Law law, long after, Sizes sizes, Consumer<Line> sink) {
        boolean vendors = reminder.audience() == Audience.VENDOR;
        String sql = DIGESTS.formatted(
                LIVE.formatted(""),
                vendors ? "vendor_id" : "client_id",
                vendors ? "client_id" : "vendor_id",
                condition(reminder),
                vendors ? "vendor" : "final_client",
                vendors ? "final_client" : "vendor");
        Deadline deadline = reminder.deadline();
        jdbc.each(
                sql,
                row -> sink.accept(line(row, reminder)),
                law.serviceOpen(),
                law.serviceJudged(),
                law.soldeJudged(),
                law.complementsUntilClosing(),
                deadline.dispositif(),
                after,
                sizes.parties(),
                sizes.cases());
    }

    /** Whether one party has any: reads the cases of that party alone. */
    boolean any(Reminder reminder, Law law, long party) {
        String whose = reminder.audience() == Audience.VENDOR ? "AND o.vendor_id = ?" : "AND o.client_id = ?";
        return jdbc.first(
                        "WITH " + LIVE.formatted(whose) + " SELECT 1 FROM live WHERE " + condition(reminder)
                                + " LIMIT 1",
                        row -> true,
                        law.serviceOpen(),
                        law.serviceJudged(),
                        law.soldeJudged(),
                        law.complementsUntilClosing(),
                        reminder.deadline().dispositif(),
                        party)
                .orElse(false);
    }

    private static String condition(Reminder reminder) {
        if (reminder.audience() == Audience.CLIENT) {
            return SOLDE_AWAITED + " AND (proof = 'TO_VERIFY' OR (proof = 'RESERVES_OPEN' AND to_lift))";
        }
        if (reminder.deadline().kind() == MilestoneKind.FIN_PRESTATION) {
            return "can_attest";
        }
        // complements have an end and no opening: a window that closes before the last one ends nothing for them
        // (R-SOL-04)
        return reminder.isLast() ? SOLDE_AWAITED + " OR completable" : SOLDE_AWAITED;
    }

    private static Line line(ResultSet row, Reminder reminder) throws SQLException {
        return new Line(
                row.getLong("party"),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                row.getLong("total"),
                new OpenCase(row.getString("ref"), row.getString("other"), toDo(row, reminder)));
    }

    private static ToDo toDo(ResultSet row, Reminder reminder) throws SQLException {
        String proof = String.valueOf(row.getString("proof"));
        if (reminder.audience() == Audience.CLIENT) {
            return proof.equals("TO_VERIFY") ? ToDo.SIGN : ToDo.LIFT_RESERVE;
        }
        if (reminder.deadline().kind() == MilestoneKind.FIN_PRESTATION) {
            return ToDo.ATTEST;
        }
        if ("TO_COMPLETE".equals(row.getString("solde"))) {
            return ToDo.COMPLETE_SOLDE;
        }
        if ("AWAITED".equals(row.getString("service"))) {
            return ToDo.ATTEST_THEN_REQUEST;
        }
        return switch (proof) {
            case "RESERVES_OPEN" -> row.getBoolean("unanswered") ? ToDo.ANSWER_RESERVE : ToDo.WAIT_FOR_SIGNATURE;
            case "TO_VERIFY" -> ToDo.WAIT_FOR_SIGNATURE;
            default -> ToDo.REQUEST_SOLDE;
        };
    }
}
