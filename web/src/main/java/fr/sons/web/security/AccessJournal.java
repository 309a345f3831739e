package fr.sons.web.security;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.party.service.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a trace of who came in, who left and who was turned away (R-SEC-03), each account in a chain of its own. What was
 * typed as an unknown name is not kept: it may be a password.
 */
@ApplicationScoped
public class AccessJournal {

    private static final String RULE = "R-SEC-03";

    @Inject
    private Journal journal;

    @Inject
    private Accounts accounts;

    void signedIn(Edge edge, String login) {
        Caller by = new Caller(accounts.actor(login), edge.receivedAt(), edge.origin());
        accounts.recordLogin(by);
        record(by, login, "Connexion");
    }

    void signedOut(Edge edge, String login) {
        known(login)
                .ifPresent(actor -> record(new Caller(actor, edge.receivedAt(), edge.origin()), login, "Déconnexion"));
    }

    /** A wrong name or password; {@code failures} of them within the window. */
    void turnedAway(Edge edge, String login, int failures) {
        Caller by = Caller.system(edge.receivedAt(), edge.origin());
        Map<String, ?> after = Map.of("echecs", failures);
        Optional<Actor> known = known(login);
        journal.record(
                by,
                known.map(a -> subject(a.login())).orElse(Journal.SYSTEM_SUBJECT),
                known.isPresent() ? "Connexion refusée" : "Connexion refusée (identifiant inconnu)",
                RULE,
                Map.of(),
                after);
    }

    private void record(Caller by, String login, String act) {
        journal.record(by, subject(login), act, RULE, Map.of(), Map.of());
    }

    private Optional<Actor> known(String login) {
        try {
            return Optional.of(accounts.actor(login));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    private static String subject(String login) {
        return "compte:" + login;
    }
}
