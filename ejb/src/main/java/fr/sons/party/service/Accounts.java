package fr.sons.party.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.party.api.AccountView;
import fr.sons.party.api.NewAccount;
import fr.sons.party.domain.Account;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Opens, closes and reads accounts (« comptes »): who signs in, in which role and for which party (R-SEC-01). */
@Stateless
public class Accounts {

    private static final String RULE = "R-SEC-01";
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,46}[a-z0-9]");

    @PersistenceContext(unitName = "sons")
    EntityManager em;

    @Inject
    Journal journal;

    /** Who an active account acts as. */
    public Actor actor(String login) {
        return Optional.ofNullable(em.find(Account.class, login))
                .filter(Account::isActive)
                .map(Account::actor)
                .orElseThrow(() -> new NotFound("le compte " + login));
    }

    public void create(Caller by, NewAccount told) {
        Rights.require(by, Role.ADMINISTRATOR, Role.SYSTEM);
        requireComplete(told);
        if (em.find(Account.class, told.login()) != null) {
            throw refusal(
                    "compte-existant",
                    "Le compte " + told.login() + " existe déjà.",
                    "Choisissez un autre identifiant.");
        }
        em.persist(new Account(told, Passwords.hash(told.password()), by.receivedAt()));
        em.flush();
        journal.record(by, subject(told.login()), "Compte ouvert", RULE, Map.of(), described(told));
    }

    /** Closes an account at once and for good; its name stays in the journal. Nobody closes his own. */
    public void deactivate(Caller by, String login) {
        Rights.require(by, Role.ADMINISTRATOR, Role.SYSTEM);
        if (by.actor().login().equals(login)) {
            throw refusal(
                    "propre-compte",
                    "Vous ne pouvez pas désactiver votre propre compte.",
                    "Demandez-le à un autre administrateur.");
        }
        Account account = Optional.ofNullable(em.find(Account.class, login, LockModeType.PESSIMISTIC_WRITE))
                .filter(Account::isActive)
                .orElseThrow(() -> new NotFound("le compte " + login));
        account.deactivate();
        journal.record(by, subject(login), "Compte fermé", RULE, Map.of("actif", true), Map.of("actif", false));
    }

    /** Notes the last time this person signed in. */
    public void recordLogin(Caller by) {
        em.createQuery("update Account a set a.lastLoginAt = :at where a.login = :login")
                .setParameter("at", by.receivedAt())
                .setParameter("login", by.actor().login())
                .executeUpdate();
    }

    /** Whether a demonstration account can still sign in: production then refuses to start. */
    public boolean anyDemoAccount() {
        return em.createQuery("select count(a) from Account a where a.demo = true and a.active = true", Long.class)
                        .getSingleResult()
                > 0;
    }

    /** All accounts by login, at most 500, for the administrator and the auditor. */
    public List<AccountView> accounts(Caller by) {
        Rights.require(by, Role.ADMINISTRATOR, Role.AUDITOR);
        return em.createQuery("select a from Account a order by a.login", Account.class)
                .setMaxResults(500)
                .getResultStream()
                .map(Account::view)
                .toList();
    }

    private static String subject(String login) {
        return "party:account:" + login;
    }

    /** What the journal keeps of an account: never anything of its password. */
    private static Map<String, ?> described(NewAccount told) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("rôle", told.role().name());
        facts.put("nom affiché", told.displayName());
        facts.put("démonstration", told.demo());
        told.vendorId().ifPresent(v -> facts.put("fournisseur", v.value()));
        told.clientId().ifPresent(c -> facts.put("client final", c.value()));
        return facts;
    }

    private static void requireComplete(NewAccount told) {
        if (told.login() == null || !LOGIN.matcher(told.login()).matches()) {
            throw refusal(
                    "identifiant-de-compte-invalide",
                    "L’identifiant de connexion comporte de 3 à 48 caractères : lettres minuscules sans accent, chiffres, point, tiret.",
                    "Corrigez l’identifiant.");
        }
        if (told.displayName() == null
                || told.displayName().isBlank()
                || told.role() == null
                || told.role() == Role.SYSTEM) {
            throw refusal("compte-incomplet", "Un compte porte un nom affiché et un rôle.", "Complétez le compte.");
        }
        if (told.vendorId().isPresent() != (told.role() == Role.VENDOR)
                || told.clientId().isPresent() != (told.role() == Role.CLIENT)) {
            throw refusal(
                    "compte-sans-acteur",
                    "Un compte de fournisseur désigne son fournisseur, un compte de client final son client, les autres aucun.",
                    "Corrigez le rôle ou l’acteur représenté.");
        }
    }

    private static Refusal refusal(String code, String message, String todo) {
        return Reason.of(RULE, code, message, todo).refusal();
    }
}
