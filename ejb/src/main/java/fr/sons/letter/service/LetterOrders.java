package fr.sons.letter.service;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.letter.api.FailedLetter;
import fr.sons.letter.api.LetterBacklog;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.Recipient;
import fr.sons.letter.api.RecipientKind;
import fr.sons.letter.domain.LetterDraft;
import fr.sons.letter.domain.LetterOrder;
import fr.sons.letter.domain.PrintingTrouble;
import fr.sons.party.api.Address;
import fr.sons.persistence.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The letters ordered and not printed yet. */
@Dependent
class LetterOrders {

    /** So many failures leave an order to a person. */
    static final int ATTEMPTS = 5;

    private static final String INSERT =
            """
            insert into letter_order (template, case_ref, occurrence, recipient_kind, recipient_id, recipient_name, line1,
                                      postcode, city, content, ordered_at, origin)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (template, case_ref, occurrence) do nothing""";

    @Inject
    private EntityManager db;

    @Inject
    private Rows rows;

    /** Orders letters. One that is ordered already is ordered once; one that was issued is found so by the press. */
    void add(Caller by, List<LetterDraft> drafts) {
        rows.insert(INSERT, drafts, (insert, draft) -> bind(insert, by, draft));
    }

    /** The oldest orders that can be printed now. */
    List<Long> waiting(int most) {
        List<?> ids = db.createNativeQuery(
                        "select id from letter_order where attempts < :attempts and not_before <= clock_timestamp()"
                                + " order by id limit :most",
                        Long.class)
                .setParameter("attempts", ATTEMPTS)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(Long.class::cast).toList();
    }

    /** The order, held until the transaction ends; empty if it is printed already or just being so. */
    Optional<LetterOrder> take(long id) {
        List<?> found = db.createNativeQuery(
                        "select id, template, case_ref, occurrence, recipient_kind, recipient_id, recipient_name, line1,"
                                + " postcode, city, content, origin,"
                                + " cast(extract(epoch from ordered_at) * 1000 as bigint) as ordered_ms from letter_order"
                                + " where id = :id for update skip locked",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(row -> order((Tuple) row));
    }

    void done(LetterOrder order) {
        db.createNativeQuery("delete from letter_order where id = :id")
                .setParameter("id", order.id())
                .executeUpdate();
    }

    void failed(long id, String why) {
        db.createNativeQuery("update letter_order set attempts = attempts + 1, failure = :why,"
                        + " not_before = clock_timestamp() + interval '1 minute' where id = :id")
                .setParameter("id", id)
                .setParameter("why", why)
                .executeUpdate();
    }

    LetterBacklog backlog() {
        Object[] row = (Object[]) db.createNativeQuery("select count(*) filter (where attempts < :attempts),"
                        + " count(*) filter (where attempts >= :attempts) from letter_order")
                .setParameter("attempts", ATTEMPTS)
                .getSingleResult();
        return new LetterBacklog(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** The oldest that are left to a person. */
    List<FailedLetter> failed(int most) {
        List<?> found = db.createNativeQuery(
                        "select template, case_ref, recipient_name, failure,"
                                + " cast(extract(epoch from ordered_at) * 1000 as bigint) as ordered_ms from letter_order"
                                + " where attempts >= :attempts order by id limit :most",
                        Tuple.class)
                .setParameter("attempts", ATTEMPTS)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(row -> failed((Tuple) row)).toList();
    }

    /** Lets the press try again all that are left to a person; how many there were. */
    int tryAgain() {
        return db.createNativeQuery("update letter_order set attempts = 0, not_before = clock_timestamp()"
                        + " where attempts >= :attempts")
                .setParameter("attempts", ATTEMPTS)
                .executeUpdate();
    }

    /** Rises with every order; 0 where none can be printed now. */
    long latest() {
        return ((Number) db.createNativeQuery("select coalesce(max(id), 0) from letter_order"
                                + " where attempts < :attempts and not_before <= clock_timestamp()")
                        .setParameter("attempts", ATTEMPTS)
                        .getSingleResult())
                .longValue();
    }

    private static FailedLetter failed(Tuple row) {
        return new FailedLetter(
                new CaseRef(row.get("case_ref", String.class)),
                LetterTemplate.valueOf(row.get("template", String.class)).title(),
                row.get("recipient_name", String.class),
                Instant.ofEpochMilli(row.get("ordered_ms", Long.class)),
                PrintingTrouble.of(row.get("failure", String.class)).words());
    }

    private static void bind(PreparedStatement insert, Caller by, LetterDraft draft) throws SQLException {
        Recipient to = draft.to();
        int column = 0;
        insert.setString(++column, draft.template().name());
        insert.setString(++column, draft.ref().value());
        insert.setString(++column, draft.occurrence());
        insert.setString(++column, to.kind().name());
        insert.setLong(++column, to.partyId());
        insert.setString(++column, to.name());
        insert.setString(++column, to.address().line1());
        insert.setString(++column, to.address().postcode());
        insert.setString(++column, to.address().city());
        insert.setString(++column, DraftJson.write(draft.fields(), draft.rows()));
        insert.setObject(++column, by.receivedAt().atOffset(ZoneOffset.UTC));
        insert.setString(++column, by.origin());
    }

    private static LetterOrder order(Tuple row) {
        String content = row.get("content", String.class);
        Recipient to = new Recipient(
                RecipientKind.valueOf(row.get("recipient_kind", String.class)),
                row.get("recipient_id", Long.class),
                row.get("recipient_name", String.class),
                new Address(
                        row.get("line1", String.class),
                        row.get("postcode", String.class),
                        row.get("city", String.class)));
        LetterDraft draft = new LetterDraft(
                LetterTemplate.valueOf(row.get("template", String.class)),
                new CaseRef(row.get("case_ref", String.class)),
                row.get("occurrence", String.class),
                to,
                DraftJson.fields(content),
                DraftJson.rows(content));
        return new LetterOrder(
                row.get("id", Long.class),
                Caller.system(Instant.ofEpochMilli(row.get("ordered_ms", Long.class)), row.get("origin", String.class)),
                draft);
    }
}
