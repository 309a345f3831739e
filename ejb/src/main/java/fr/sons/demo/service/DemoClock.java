package fr.sons.demo.service;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.demo.api.DemoClockView;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.time.KnownYears;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The clock of a demonstration, as administrators move it: forward only, and never in production. */
@Stateless
public class DemoClock {

    private static final String SUBJECT = "SYSTEME";

    @Inject
    private DemoSettings settings;

    @Inject
    private DemoStore store;

    @Inject
    private Journal journal;

    @Inject
    private Event<MoveAsked> asked;

    /** Whether this server is a demonstration at all. */
    public boolean isDemo() {
        return settings.isDemo();
    }

    /** Where the clock stands and how its latest move goes; empty outside a demonstration. */
    public Optional<DemoClockView> state() {
        if (!settings.isDemo()) {
            return Optional.empty();
        }
        return Optional.of(new DemoClockView(
                store.startedAtOr(settings.start()), store.nowOr(settings.start()), store.lastMove()));
    }

    /** Why this caller cannot move the clock to this instant now; empty when it can. */
    public Optional<Reason> whyNotTo(Caller by, Instant target) {
        if (!settings.isDemo()) {
            return refused("horloge-reelle", "L’horloge n’est réglable qu’en mode démonstration.", "");
        }
        Instant now = store.nowOr(settings.start());
        if (!target.isAfter(now)) {
            return refused(
                    "horloge-vers-le-passe",
                    "L’horloge de démonstration avance seulement : elle indique le " + FrenchDates.instant(now) + ".",
                    "Choisissez un instant postérieur.");
        }
        if (!KnownYears.contain(target)) {
            return refused(
                    "horloge-hors-bornes", "Cet instant est trop lointain pour la démonstration.", KnownYears.ADVICE);
        }
        if (store.lastMove().filter(m -> m.running()).isPresent()) {
            return refused(
                    "horloge-en-marche",
                    "Un déplacement de l’horloge est déjà en cours.",
                    "Attendez qu’il soit terminé.");
        }
        return Optional.empty();
    }

    /**
     * Starts a move: the timers that become due run in the background, in the order of their instants; {@link #state()}
     * shows how far it is.
     */
    public void moveTo(Caller by, Instant target) {
        Rights.require(by, Role.ADMINISTRATOR);
        whyNotTo(by, target).map(Reason::refusal).ifPresent(r -> {
            throw r;
        });
        Instant now = store.nowOr(settings.start());
        journal.record(
                by,
                SUBJECT,
                "Horloge de démonstration avancée",
                "DEMO",
                Map.of("horloge", now.toString()),
                Map.of("horloge", target.toString()));
        store.openMove(by.actor().login(), now, target);
        // begins once this transaction is saved, and outlives it
        asked.fire(new MoveAsked());
    }

    private static Optional<Reason> refused(String code, String message, String todo) {
        return Optional.of(Reason.of("DEMO", code, message, todo));
    }
}
