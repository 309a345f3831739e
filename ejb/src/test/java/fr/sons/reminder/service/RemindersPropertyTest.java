package fr.sons.reminder.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.time.Paris;
import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.AttachmentView;
import fr.sons.notification.service.Outbox;
import fr.sons.persistence.Jdbc;
import fr.sons.persistence.SonsDatabase;
import fr.sons.reminder.domain.Reminder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** Invented campaigns, in the product's tables, against an oracle that asks each case by itself. */
@Tag("R-CAL-07")
class RemindersPropertyTest {

    private static final Pattern LISTED = Pattern.compile("(?m)^- (SONS-\\S+, .*)$");
    private static final RunTable.Letterhead HEAD = new RunTable.Letterhead("Essai", "https://sons.example");

    private final SonsDatabase database = SonsDatabase.started();
    private final Jdbc jdbc = new Jdbc(database.application());
    private final RunTable runs = new RunTable(jdbc, new OpenCases(jdbc), new Outbox(jdbc));

    @Property(tries = 80)
    @Label(
            "R-CAL-07 who has open cases gets exactly one message with just these, all in its file where its text lists some; nobody else gets any; twice adds nothing")
    void oneEachAndNobodyElse(@ForAll Random random) {
        Campaign campaign = new Campaign(random);
        campaign.save(database);
        Map<String, TreeSet<String>> expected = new HashMap<>();
        List<Reminder> due = due(campaign);
        due.forEach(reminder -> campaign.open(reminder.audience(), reminder.deadline())
                .forEach((party, refs) -> expected.put(reminder.key(party), refs)));

        // sometimes a text lists few, and the others are in its file; sometimes few cases end a step
        int listed = random.nextBoolean() ? 1 + random.nextInt(4) : 200;
        OpenCases.Sizes sizes = new OpenCases.Sizes(1 + random.nextInt(4), 1 + random.nextInt(40), listed);
        due.forEach(reminder -> prepare(reminder, campaign, sizes));
        assertThat(told(listed)).isEqualTo(expected);
        due.forEach(reminder -> requireWindowTold(reminder, campaign));
        due.forEach(reminder -> prepare(reminder, campaign, sizes));
        // as if what was noted of the runs were lost: the keys of the messages alone still hold
        database.execute("DELETE FROM reminder_run");
        due.forEach(reminder -> prepare(reminder, campaign, new OpenCases.Sizes(100, 100, listed)));
        assertThat(told(listed)).isEqualTo(expected);
    }

    @Property(tries = 50)
    @Label(
            "R-CAL-07 a prepared message is still of use exactly while its party has an open case, and what it tells of its date and its reminder day stand")
    void ofUseWhenItLeaves(@ForAll Random random) {
        Campaign campaign = new Campaign(random);
        campaign.save(database);
        List<Reminder> due = due(campaign);
        due.forEach(reminder -> prepare(reminder, campaign, new OpenCases.Sizes(100, 100, 200)));

        Campaign later = campaign.later(random);
        later.saveCases(database);
        RemindersOfUse use = new RemindersOfUse(later.calendars(), new OpenCases(jdbc));
        for (Reminder reminder : due) {
            for (int party :
                    campaign.open(reminder.audience(), reminder.deadline()).keySet()) {
                boolean expected = later.closings().stream()
                        .filter(closing -> stands(reminder, closing, later.now)
                                && later.opensAfter(closing).equals(campaign.opensAfter(reminder.deadline())))
                        .anyMatch(closing ->
                                later.open(reminder.audience(), closing).containsKey(party));
                Optional<String> whyNot = use.whyNot(reminder.key(party), later.now);
                assertThat(whyNot.isEmpty())
                        .as("%s at %s: %s", reminder.key(party), later.now, whyNot)
                        .isEqualTo(expected);
                Statistics.collect(whyNot.orElse("utile"));
            }
        }
        Statistics.coverage(told -> told.check("utile").count(n -> n > 0));
    }

    private static List<Reminder> due(Campaign campaign) {
        return campaign.closings().stream()
                .map(closing -> campaign.book.closingsWithReturns(Campaign.CODE, closing.kind(), campaign.now).stream()
                        .filter(w -> w.closing().equals(closing))
                        .findFirst()
                        .orElseThrow())
                .flatMap(window -> Reminder.of(window, campaign.now).stream())
                .toList();
    }

    /** Whether a closing in force is the one that was reminded of, and no nearer reminder of it has been due since. */
    private static boolean stands(Reminder reminder, Deadline closing, Instant now) {
        return closing.kind() == reminder.deadline().kind()
                && closing.window() == reminder.deadline().window()
                && closing.date().equals(reminder.deadline().date())
                && closing.time().equals(reminder.deadline().time())
                && closing.accepts(now)
                && Stream.of(15, 7, 1)
                        .filter(days -> days < reminder.daysBefore())
                        .map(days -> closing.date().minusDays(days).atTime(7, 0).atZone(Paris.ZONE))
                        .allMatch(nearer -> now.isBefore(nearer.toInstant()));
    }

    private void prepare(Reminder reminder, Campaign campaign, OpenCases.Sizes sizes) {
        OpenCases.Law law = OpenCases.Law.of(campaign.calendars(), Campaign.CODE, campaign.now);
        runs.begin(reminder, campaign.now);
        while (runs.step(reminder, law, HEAD, campaign.now, sizes)
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

    /** The cases told in each message kept: in its text, or in its file where the text has no room for all. */
    private Map<String, TreeSet<String>> told(int listed) {
        Map<String, TreeSet<String>> told = new HashMap<>();
        jdbc.list(
                "SELECT message_key, body, content FROM sons.message"
                        + " LEFT JOIN sons.message_attachment ON message_id = id",
                row -> {
                    List<String> inText = LISTED.matcher(row.getString(2))
                            .results()
                            .map(m -> m.group(1))
                            .toList();
                    assertThat(inText).as("a message that says nothing").isNotEmpty();
                    byte[] packed = row.getBytes(3);
                    List<String> all = packed == null ? inText : linesOf(packed);
                    assertThat(inText).isEqualTo(all.subList(0, Math.min(listed, all.size())));
                    assertThat(all.size() > listed).isEqualTo(packed != null);
                    TreeSet<String> refs = new TreeSet<>();
                    all.forEach(line -> assertThat(refs.add(line.substring(0, line.indexOf(','))))
                            .as("each once")
                            .isTrue());
                    return told.put(row.getString(1), refs);
                });
        return told;
    }

    /** Of a file, without its header, written as in a text. */
    private static List<String> linesOf(byte[] packed) {
        try (InputStream in = new Attachment(new AttachmentView("x", 1, 1), packed).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.replaceFirst(";", ", ").replaceFirst(";", " : "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
