package fr.sons.reminder.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.NewMessage;
import fr.sons.reminder.domain.Digest;
import fr.sons.reminder.domain.OpenCase;
import fr.sons.reminder.domain.Reminder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one message a party out of open cases that come party by party. Of the cases it keeps those that a text lists: the
 * others leave for the file as they come.
 */
final class Digests {

    private final Reminder reminder;
    private final RunTable.Letterhead head;
    private final Instant now;
    private final int listed;
    private final Optional<Deadline> opening;
    private final List<NewMessage> messages = new ArrayList<>();

    private final List<OpenCase> first = new ArrayList<>();
    private OpenCases.Line party;
    private Optional<CaseFile> file = Optional.empty();
    private long cases;

    /** @param listed how many cases a text lists; where there are more, all are in a file */
    Digests(Reminder reminder, RunTable.Letterhead head, Instant now, int listed) {
        this.reminder = reminder;
        this.head = head;
        this.now = now;
        this.listed = listed;
        this.opening = reminder.window().shutUntil(now);
    }

    void add(OpenCases.Line line) {
        if (party == null || party.party() != line.party()) {
            end();
            party = line;
            file = line.total() > listed ? Optional.of(new CaseFile(reminder.audience(), opening)) : Optional.empty();
        }
        if (first.size() < listed) {
            first.add(line.open());
        }
        file.ifPresent(f -> f.add(line.open()));
        cases++;
    }

    /** The messages, once all cases have come. */
    List<NewMessage> messages() {
        end();
        party = null;
        return messages;
    }

    /** How many cases have come. */
    long cases() {
        return cases;
    }

    private void end() {
        if (party == null) {
            return;
        }
        Digest digest = new Digest(party.party(), party.name(), party.email(), party.total(), first);
        messages.add(message(digest, file.map(f -> f.end(Digest.fileName(reminder)))));
        first.clear();
    }

    private NewMessage message(Digest digest, Optional<Attachment> attachment) {
        return new NewMessage(
                reminder.key(digest.party()),
                reminder.audience().kind(),
                digest.party(),
                digest.name(),
                digest.email(),
                digest.subject(reminder),
                digest.body(reminder, head.label(), now, head.product()),
                now,
                Optional.of(reminder.deadline().firstRefused()),
                attachment);
    }
}
