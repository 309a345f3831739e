package fr.sons.reminder.service;

import fr.sons.notification.api.NewMessage;
import fr.sons.notification.service.Outbox;
import fr.sons.persistence.Jdbc;
import fr.sons.reminder.domain.Reminder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The runs of reminders and how far each is; a step writes its messages and its progress together. */
@Dependent
public class RunTable {

    private final Jdbc jdbc;
    private final OpenCases cases;
    private final Outbox outbox;

    @Inject
    public RunTable(Jdbc jdbc, OpenCases cases, Outbox outbox) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.outbox = outbox;
    }

    /** How far a run is. @param ended whether no party is left */
    record Progress(long lastParty, long messages, long cases, boolean ended) {}

    /** What a message says that the cases do not. @param label the dispositif in words @param product its address */
    record Letterhead(String label, String product) {}

    /** Keys of the runs that are finished: {@link Reminder#key()}. */
    Set<String> finished() {
        return Set.copyOf(jdbc.list(
                "SELECT reminder FROM sons.reminder_run WHERE ended_at IS NOT NULL", row -> row.getString(1)));
    }

    /** Notes that this reminder is to be prepared; without effect when it is noted already. */
    void begin(Reminder reminder, Instant now) {
        jdbc.update(
                "INSERT INTO sons.reminder_run (reminder, begun_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                reminder.key(),
                now);
    }

    /** Tells the next parties. @return how far the run is now; empty when it is finished or another server is at it */
    Optional<Progress> step(Reminder reminder, OpenCases.Law law, Letterhead head, Instant now, OpenCases.Sizes sizes) {
        return hold(reminder).map(before -> {
            Digests digests = new Digests(reminder, head, now, sizes.listed());
            cases.next(reminder, law, before.lastParty(), sizes, digests::add);
            List<NewMessage> messages = digests.messages();
            outbox.add(messages);
            Progress after = new Progress(
                    messages.isEmpty()
                            ? before.lastParty()
                            : messages.get(messages.size() - 1).partyId(),
                    before.messages() + messages.size(),
                    before.cases() + digests.cases(),
                    sizes.allTold(messages.size(), digests.cases()));
            save(reminder, after, now);
            return after;
        });
    }

    private Optional<Progress> hold(Reminder reminder) {
        return jdbc.first(
                "SELECT last_party, messages, cases FROM sons.reminder_run WHERE reminder = ? AND ended_at IS NULL"
                        + " FOR UPDATE SKIP LOCKED",
                row -> new Progress(row.getLong(1), row.getLong(2), row.getLong(3), false),
                reminder.key());
    }

    private void save(Reminder reminder, Progress after, Instant now) {
        jdbc.update(
                "UPDATE sons.reminder_run SET last_party = ?, messages = ?, cases = ?,"
                        + " ended_at = CASE WHEN ? THEN CAST(? AS timestamptz) END WHERE reminder = ?",
                after.lastParty(),
                after.messages(),
                after.cases(),
                after.ended(),
                now,
                reminder.key());
    }
}
