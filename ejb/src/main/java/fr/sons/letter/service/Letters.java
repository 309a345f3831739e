package fr.sons.letter.service;

import fr.sons.kernel.CaseRef;
import fr.sons.letter.api.LetterTemplate;
import fr.sons.letter.api.RecipientKind;
import fr.sons.letter.domain.Letter;
import fr.sons.letter.domain.LetterDraft;
import fr.sons.letter.domain.LetterHead;
import fr.sons.letter.domain.LetterNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The letters kept. */
@Dependent
public class Letters {

    private static final String HEAD =
            "select new fr.sons.letter.domain.LetterHead(l.id, l.number, l.template, l.caseRef,"
                    + " l.recipientName, l.recipientKind, l.recipientId, l.issuedAt, l.pdfSize, l.sha256) from Letter l";

    @Inject
    private EntityManager db;

    LetterHead add(Letter letter) {
        db.persist(letter);
        db.flush();
        return letter.head();
    }

    Optional<LetterHead> issued(LetterDraft request) {
        return issued(request.template(), request.ref(), request.occurrence());
    }

    Optional<LetterHead> issued(LetterTemplate template, CaseRef ref, String occurrence) {
        return heads(" where l.template = :template and l.caseRef = :ref and l.occurrence = :occurrence")
                .setParameter("template", template)
                .setParameter("ref", ref.value())
                .setParameter("occurrence", occurrence)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    List<LetterHead> of(CaseRef ref, String occurrence) {
        return heads(" where l.caseRef = :ref and l.occurrence = :occurrence order by l.issuedAt, l.id")
                .setParameter("ref", ref.value())
                .setParameter("occurrence", occurrence)
                .getResultList();
    }

    Optional<LetterHead> byId(long id) {
        return heads(" where l.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    byte[] pdf(long id) {
        return db.createQuery("select l.pdf from Letter l where l.id = :id", byte[].class)
                .setParameter("id", id)
                .getSingleResult();
    }

    List<LetterHead> of(CaseRef ref) {
        return heads(" where l.caseRef = :ref order by l.issuedAt, l.id")
                .setParameter("ref", ref.value())
                .getResultList();
    }

    /** Newest first, strictly after the cursor; {@code addressee} empty means everybody's letters. */
    List<LetterHead> page(Optional<Addressee> addressee, Optional<LetterCursor> after, int max) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        addressee.ifPresent(a -> where.append(" and l.recipientKind = :kind and l.recipientId = :party"));
        after.ifPresent(c -> where.append(" and (l.issuedAt < :at or (l.issuedAt = :at and l.id < :id))"));
        TypedQuery<LetterHead> query = heads(where + " order by l.issuedAt desc, l.id desc");
        addressee.ifPresent(a -> a.bind(query));
        after.ifPresent(c -> query.setParameter("at", c.issuedAt()).setParameter("id", c.id()));
        return query.setMaxResults(max).getResultList();
    }

    long count(Optional<Addressee> addressee) {
        TypedQuery<Long> query = db.createQuery(
                "select count(l) from Letter l"
                        + (addressee.isPresent() ? " where l.recipientKind = :kind and l.recipientId = :party" : ""),
                Long.class);
        addressee.ifPresent(a -> a.bind(query));
        return query.getSingleResult();
    }

    /**
     * Locks the counter of this kind and year until the transaction ends, so that a letter rolled back leaves no gap.
     *
     * @return the number the next letter gets; taken for good by {@link #take}
     */
    LetterNumber lockNextNumber(LetterTemplate template, int year) {
        String kind = template.numberPrefix();
        db.createNativeQuery("insert into letter_counter (kind, year, last_rank) values (?1, ?2, 0)"
                        + " on conflict (kind, year) do nothing")
                .setParameter(1, kind)
                .setParameter(2, year)
                .executeUpdate();
        Number last = (Number) db.createNativeQuery(
                        "select last_rank from letter_counter where kind = ?1 and year = ?2 for update", Integer.class)
                .setParameter(1, kind)
                .setParameter(2, year)
                .getSingleResult();
        return new LetterNumber(template, year, last.intValue() + 1);
    }

    void take(LetterNumber number) {
        db.createNativeQuery("update letter_counter set last_rank = ?3 where kind = ?1 and year = ?2")
                .setParameter(1, number.template().numberPrefix())
                .setParameter(2, number.year())
                .setParameter(3, number.rank())
                .executeUpdate();
    }

    /** Numbers of letters whose PDF no longer has the SHA-256 it was issued with; computed by the database. */
    List<String> altered() {
        return strings("select number from letter where sha256 <> encode(sha256(pdf), 'hex') order by number");
    }

    /** Kinds and years whose numbers do not run from 1 to the counter without a gap, e.g. {@code "INF-2023"}. */
    List<String> withGaps() {
        return strings("select coalesce(c.kind, l.kind) || '-' || coalesce(c.year, l.year)"
                + " from (select left(number, 3) as kind, cast(substring(number, 5, 4) as integer) as year,"
                + " count(*) as n, max(cast(right(number, 6) as integer)) as last from letter group by 1, 2) l"
                + " full join (select kind, year, last_rank from letter_counter where last_rank > 0) c"
                + " on c.kind = l.kind and c.year = l.year"
                + " where l.n is distinct from c.last_rank or l.last is distinct from c.last_rank order by 1");
    }

    private List<String> strings(String sql) {
        List<?> rows = db.createNativeQuery(sql, String.class).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    private TypedQuery<LetterHead> heads(String where) {
        return db.createQuery(HEAD + where, LetterHead.class);
    }

    /** A party that reads its own letters. */
    record Addressee(RecipientKind kind, long partyId) {

        void bind(TypedQuery<?> query) {
            query.setParameter("kind", kind).setParameter("party", partyId);
        }
    }
}
