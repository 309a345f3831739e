package fr.sons.idempotency.service;

import fr.sons.idempotency.api.Answer;
import fr.sons.idempotency.api.IdempotentRequest;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Stale;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs an act at most once per account and key. The answer is written in the act's transaction: either both stay or
 * neither, whatever happens to the server in between. An act that was refused leaves nothing, so its key may be used
 * again once the cause is removed.
 */
@Stateless
public class Idempotency {

    @PersistenceContext(unitName = "sons")
    private EntityManager em;

    /** Runs the act in this transaction, or gives the answer it had. */
    public Answer once(IdempotentRequest request, Instant at, Supplier<Answer> act) {
        claim(request);
        return find(request).orElseGet(() -> {
            Answer answer = act.get();
            insert(request, at, answer);
            return answer;
        });
    }

    /** Held until the end of the transaction, so that a simultaneous repetition is told and not queued. */
    private void claim(IdempotentRequest request) {
        Object free = em.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 55))")
                .setParameter("name", request.login() + "\n" + request.key())
                .getSingleResult();
        if (!Boolean.TRUE.equals(free)) {
            throw new Stale("Une demande portant la même clé d’idempotence est en cours de traitement : "
                    + "répétez-la dans quelques secondes pour en connaître le résultat.");
        }
    }

    private Optional<Answer> find(IdempotentRequest request) {
        List<?> rows = em.createNativeQuery("select request_hash, status, location, body from idempotency_key"
                        + " where login = :login and key = :key")
                .setParameter("login", request.login())
                .setParameter("key", request.key())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!request.hash().equals(row[0])) {
            throw new Refusal(Reason.of(
                    "API-01",
                    "cle-idempotence-reutilisee",
                    "Cette clé d’idempotence a déjà servi à une autre demande.",
                    "Utilisez une nouvelle clé pour chaque acte ; ne répétez une clé qu’avec la même demande."));
        }
        return Optional.of(
                new Answer(((Number) row[1]).intValue(), Optional.ofNullable((String) row[2]), (String) row[3], true));
    }

    private void insert(IdempotentRequest request, Instant at, Answer answer) {
        em.createNativeQuery(
                        "insert into idempotency_key (login, key, request_hash, status, location, body, created_at)"
                                + " values (:login, :key, :hash, :status, cast(:location as varchar), :body, :at)")
                .setParameter("login", request.login())
                .setParameter("key", request.key())
                .setParameter("hash", request.hash())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location().orElse(null))
                .setParameter("body", answer.body())
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
