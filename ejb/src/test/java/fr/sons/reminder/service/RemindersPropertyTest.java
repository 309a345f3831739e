package fr.sons.reminder.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.notification.service.Outbox;
import fr.sons.persistence.Jdbc;
import fr.sons.persistence.SonsDatabase;
import fr.sons.reminder.domain.Reminder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Invented campaigns, in the product's tables, against an oracle that asks each case by itself. */
@Tag("R-CAL-07")
class RemindersPropertyTest {

    private static final Pattern LISTED = Pattern.compile("(?m)^- (SONS-\\S+),");
    private static final RunTable.Letterhead HEAD = new RunTable.Letterhead("Essai", "https://sons.example");

    private final SonsDatabase database = SonsDatabase.started();
    private final Jdbc jdbc = new Jdbc(database.application());
    private final RunTable runs = new RunTable(jdbc, new OpenCases(jdbc), new Outbox(jdbc));

    @Property(tries = 80)
    @Label(
            "R-CAL-07 who has open cases gets exactly one message with just these; nobody else gets any; twice adds nothing")
    void oneEachAndNobodyElse(@ForAll Random random) {
        Campaign campaign = new Campaign(random);
        campaign.save(database);
        Map<String, TreeSet<String>> expected = new HashMap<>();
        List<Reminder> due = new ArrayList<>();
        for (Deadline closing : campaign.closings()) {
            WindowClosing window = campaign.book.closings(Campaign.CODE, closing.kind(), campaign.now).stream()
                    .filter(w -> w.closing().equals(closing))
                    .findFirst()
                    .orElseThrow();
            for (Reminder reminder : Reminder.of(window, campaign.now)) {
                due.add(reminder);
                campaign.open(reminder.audience(), closing)
                        .forEach((party, refs) -> expected.put(reminder.key(party), refs));
            }
        }

        int parties = 1 + random.nextInt(4);
        due.forEach(reminder -> prepare(reminder, campaign, parties));
        assertThat(told()).isEqualTo(expected);
        due.forEach(reminder -> requireWindowTold(reminder, campaign));
        due.forEach(reminder -> prepare(reminder, campaign, parties));
        // as if what was noted of the runs were lost: the keys of the messages alone still hold
        database.execute("DELETE FROM reminder_run");
        due.forEach(reminder -> prepare(reminder, campaign, 100));
        assertThat(told()).isEqualTo(expected);
    }

    private void prepare(Reminder reminder, Campaign campaign, int parties) {
        OpenCases.Law law = OpenCases.Law.of(campaign.calendars(), Campaign.CODE, campaign.now);
        runs.begin(reminder, campaign.now);
        while (runs.step(reminder, law, HEAD, campaign.now, parties)
                .filter(p -> !p.ended())
                .isPresent()) {
            // the next parties
        }
    }

    /** A closing that is not the last says when the guichet opens again; a guichet that is shut, when it opens. */
    private void requireWindowTold(Reminder reminder, Campaign campaign) {
        boolean last = campaign.isLast(reminder.deadline());
        boolean shut = reminder.deadline().kind() == MilestoneKind.CLOTURE_SOLDE
                && !campaign.book.isOpen(
                        Campaign.CODE, MilestoneKind.OUVERTURE_SOLDE, MilestoneKind.CLOTURE_SOLDE, campaign.now);
        String like = reminder.key(0).replace("/0/", "/%/");
        jdbc.list("SELECT body FROM sons.message WHERE message_key LIKE ?", row -> row.getString(1), like)
                .forEach(body -> {
                    assertThat(body.contains("rouvre le")).as(body).isEqualTo(!last);
                    assertThat(body.contains("Le guichet est fermé aujourd’hui"))
                            .as(body)
                            .isEqualTo(shut);
                    assertThat(body.contains("demander le solde\n") && shut)
                            .as(body)
                            .isFalse();
                });
    }

    /** The cases listed in each message kept. */
    private Map<String, TreeSet<String>> told() {
        Map<String, TreeSet<String>> told = new HashMap<>();
        jdbc.list("SELECT message_key, body FROM sons.message", row -> {
            TreeSet<String> refs = new TreeSet<>();
            Matcher listed = LISTED.matcher(row.getString(2));
            while (listed.find()) {
                refs.add(listed.group(1));
            }
            assertThat(refs).as("a message that says nothing").isNotEmpty();
            return told.put(row.getString(1), refs);
        });
        return told;
    }
}
