package fr.sons.reminder.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.service.Calendars;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.programme.service.Programme;
import fr.sons.reminder.domain.Audience;
import fr.sons.reminder.domain.Reminder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prepares one reminder, some parties at a time. Each time the messages and how far the run is are saved together; two
 * servers that come to it at once do not both, and a killed one goes on after the last party.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReminderRuns {

    private static final String RULE = "R-CAL-07";

    @Inject
    private RunTable table;

    @Inject
    private Calendars calendars;

    @Inject
    private Programme programme;

    @Inject
    private Journal journal;

    @Inject
    @ConfigProperty(name = "sons.public.url", defaultValue = "http://localhost:8080")
    private String product;

    /** Keys of the runs that are finished. */
    public Set<String> finished() {
        return table.finished();
    }

    public void begin(Reminder reminder, Instant now) {
        table.begin(reminder, now);
    }

    /** Tells the next parties. @return whether there may be more */
    public boolean step(Reminder reminder, Instant now) {
        String dispositif = reminder.deadline().dispositif();
        Optional<RunTable.Progress> progress = table.step(
                reminder,
                OpenCases.Law.of(calendars, dispositif, now),
                new RunTable.Letterhead(programme.dispositif(dispositif).label(), product),
                now,
                OpenCases.Sizes.of(reminder.audience()));
        progress.filter(p -> p.ended() && p.messages() > 0).ifPresent(p -> record(reminder, p, now));
        return progress.filter(p -> !p.ended()).isPresent();
    }

    /** One line a run, not one a case. */
    private void record(Reminder reminder, RunTable.Progress done, Instant now) {
        Deadline deadline = reminder.deadline();
        journal.record(
                Caller.system(now, "rappels"),
                "RAPPELS " + deadline.dispositif(),
                "Rappels préparés : " + deadline.kind().label() + ", " + reminder.daysBefore() + " jours avant",
                RULE,
                Map.of(),
                Map.of(
                        "destinataires",
                        reminder.audience() == Audience.VENDOR ? "fournisseurs" : "clients finaux",
                        "échéance",
                        deadline.inWords(),
                        "messages",
                        done.messages(),
                        "dossiers",
                        done.cases()));
    }
}
