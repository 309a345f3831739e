package fr.sons.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.time.BusinessClock;
import fr.sons.notification.api.NewMessage;
import fr.sons.notification.api.StillOfUse;
import fr.sons.notification.domain.MessageId;
import fr.sons.party.api.PartyKind;
import fr.sons.persistence.Jdbc;
import fr.sons.persistence.SonsDatabase;
import fr.sons.reminder.service.OpenCases;
import fr.sons.reminder.service.RemindersOfUse;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-07")
@DisplayName("R-CAL-07 nobody with nothing to do ever gets a reminder: also not one that had to wait")
class RemindersThatWaitedTest {

    private static final String CODE = "MDV-LGC-VA1";
    private static final String SENDER = "ne-pas-repondre@sons.example";
    private static final String END = "2023-09-20";
    private static final String MOVED =
            "L’échéance rappelée a été déplacée, ou la réouverture du guichet a changé, depuis ce message.";
    /** The reminder of seven days before is the nearest one reached. */
    private static final Instant FIVE_DAYS_BEFORE = Instant.parse("2023-09-15T08:00:00Z");

    private final SonsDatabase database = SonsDatabase.started();
    private final Jdbc jdbc = new Jdbc(database.application());
    private final Outbox outbox = new Outbox(jdbc);
    private final BusinessClock clock = BusinessClock.system();
    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void oneOpenCase() {
        clock.holdAt(FIVE_DAYS_BEFORE);
        database.execute(
                "SET session_replication_role = replica",
                "TRUNCATE message, installation, solde_request, verification, funding_order, vendor CASCADE",
                "INSERT INTO vendor (id, version, name, siren, line1, postcode, city, search_text, registered_at)"
                        + " OVERRIDING SYSTEM VALUE VALUES (7, 0, 'Éditeur', '000000007', 'x', '75001', 'x', 'x', now())",
                "INSERT INTO funding_order (ref, version, vendor_id, client_id, dispositif, reference_id, signed_on,"
                        + " received_at, band, units, scenario, price_cents, advance_rate, advance_cents, state) VALUES"
                        + " ('SONS-V1-LGC-0000001', 0, 7, 1, '" + CODE
                        + "', 1, '2023-01-10', '2023-01-10', 'x', 1, 'x',"
                        + " 100, 0.3, 30, 'ADVANCE_PAID')",
                "INSERT INTO installation (case_ref, version, dispositif, state) VALUES ('SONS-V1-LGC-0000001', 0, '"
                        + CODE + "', 'AWAITED')");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName(
            "R-CAL-07 an address told five days before: of three digests that waited for it the latest leaves alone")
    void lateAddress() {
        outbox.add(List.of(reminder(END, 30, null), reminder(END, 15, null), reminder(END, 7, null)));
        server.start();
        outbox.readdress("VENDOR", 7, Optional.of("enfin@essai.example"));
        assertThat(sender(END).send()).isTrue();
        assertThat(received()).containsExactly(MessageId.of(key(END, 7), SENDER));
        assertThat(stateOf(key(END, 7))).isEqualTo("SENT, 1 essai, ");
        for (int older : List.of(30, 15)) {
            assertThat(stateOf(key(END, older)))
                    .isEqualTo("EXPIRED, 0 essai, Un rappel plus récent de la même échéance existe.");
        }
        assertThat(sender(END).send()).isTrue();
        assertThat(received()).as("never twice").hasSize(1);
    }

    @Test
    @DisplayName("R-CAL-07 the mail server comes back once all is done: nothing leaves, and nothing has failed")
    void doneMeanwhile() {
        outbox.add(List.of(reminder(END, 7, "un@essai.example")));
        assertThat(sender(END).send()).as("nobody answers").isFalse();
        assertThat(stateOf(key(END, 7))).startsWith("TO_SEND, 1 essai, ");
        database.execute(
                "UPDATE installation SET state = 'ATTESTED', kept_at = now(), completed_on = '2023-09-15',"
                        + " version_installed = 'x'",
                "UPDATE message SET next_attempt_at = clock_timestamp()");
        server.start();
        assertThat(sender(END).send()).isTrue();
        assertThat(received()).isEmpty();
        assertThat(stateOf(key(END, 7)))
                .isEqualTo("EXPIRED, 1 essai, Plus aucun dossier à traiter pour cette échéance.");
    }

    @Test
    @DisplayName(
            "R-CAL-07 an amendment moved the date: what waits with the old one stays, what tells the new one leaves")
    void moved() {
        String later = "2023-09-22";
        outbox.add(List.of(reminder(END, 7, "un@essai.example"), reminder(later, 7, "un@essai.example")));
        server.start();
        assertThat(sender(later).send()).isTrue();
        assertThat(received()).containsExactly(MessageId.of(key(later, 7), SENDER));
        assertThat(stateOf(key(END, 7))).isEqualTo("EXPIRED, 0 essai, " + MOVED);
    }

    @Test
    @DisplayName("R-CAL-07 an amendment moved the hour alone: nobody is told 18 h where noon is the law")
    void hourMoved() {
        String evening = END + "T18:00";
        String noon = END + "T12:00";
        outbox.add(List.of(reminder(evening, 7, "un@essai.example"), reminder(noon, 7, "un@essai.example")));
        server.start();
        assertThat(sender(noon).send()).isTrue();
        assertThat(received()).containsExactly(MessageId.of(key(noon, 7), SENDER));
        assertThat(stateOf(key(evening, 7))).isEqualTo("EXPIRED, 0 essai, " + MOVED);
    }

    @Test
    @DisplayName(
            "R-CAL-07 where it cannot be told whether a message is of use, it waits its turn and holds up no other")
    void notTold() {
        outbox.add(List.of(reminder(END, 7, "un@essai.example"), message("essai", "un@essai.example")));
        server.start();
        StillOfUse broken = (key, now) -> {
            if (key.equals("essai")) {
                return Optional.empty();
            }
            throw new IllegalStateException("essai");
        };
        assertThat(sender(broken).send()).isTrue();
        assertThat(received()).containsExactly(MessageId.of("essai", SENDER));
        assertThat(stateOf(key(END, 7))).startsWith("TO_SEND, 1 essai, Message non transmis");
        database.execute("UPDATE message SET next_attempt_at = clock_timestamp() WHERE state = 'TO_SEND'");
        assertThat(sender(END).send()).isTrue();
        assertThat(received()).hasSize(2).doesNotHaveDuplicates();
    }

    private MailSender sender(String end) {
        return sender(new RemindersOfUse(calendarsWith(end), new OpenCases(jdbc)));
    }

    private MailSender sender(StillOfUse use) {
        Dispatch dispatch = new Dispatch();
        dispatch.outbox = outbox;
        dispatch.use = use;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        return new MailSender(Session.getInstance(properties), dispatch, new MailSettings("none", SENDER), clock);
    }

    /** @param end a date, or a date with its hour */
    private static Calendars calendarsWith(String end) {
        String[] parts = end.split("T");
        Deadline deadline = new Deadline(
                CODE,
                MilestoneKind.FIN_PRESTATION,
                1,
                1,
                LocalDate.parse(parts[0]),
                Arrays.stream(parts).skip(1).map(LocalTime::parse).findFirst(),
                "arrêté",
                Certainty.CONFIRMED);
        CalendarBook book = new CalendarBook(List.of(new CalendarVersionView(
                CODE,
                1,
                "arrêté",
                "essai",
                LocalDate.of(2022, 1, 1),
                Certainty.CONFIRMED,
                Optional.empty(),
                List.of(deadline))));
        return new Calendars() {
            @Override
            public List<WindowClosing> closings(String dispositif, MilestoneKind kind, Instant asOf) {
                return book.closingsWithReturns(dispositif, kind, asOf);
            }

            @Override
            public Optional<Deadline> deadline(String dispositif, MilestoneKind kind, Instant asOf) {
                return book.deadline(dispositif, kind, asOf);
            }

            @Override
            public Instant judgedBefore(String dispositif, MilestoneKind kind, Instant at) {
                return book.judgedBefore(dispositif, kind, at);
            }
        };
    }

    private static String key(String date, int daysBefore) {
        return "rappel/VENDOR/7/" + CODE + "/FIN_PRESTATION/" + date + "/" + daysBefore;
    }

    private static NewMessage reminder(String date, int daysBefore, String email) {
        return message(key(date, daysBefore), email);
    }

    private static NewMessage message(String key, String email) {
        return new NewMessage(
                key,
                PartyKind.VENDOR,
                7,
                "Éditeur d’essai",
                Optional.ofNullable(email),
                "Rappel",
                "Bonjour.\n",
                FIVE_DAYS_BEFORE,
                Optional.of(FIVE_DAYS_BEFORE.plusSeconds(86_400 * 5)),
                Optional.empty());
    }

    private List<String> received() {
        return Arrays.stream(server.getReceivedMessages())
                .map(RemindersThatWaitedTest::messageId)
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String stateOf(String key) {
        return jdbc.first(
                        "SELECT state || ', ' || attempts || ' essai, ' || coalesce(last_error, '') FROM sons.message"
                                + " WHERE message_key = ?",
                        row -> row.getString(1),
                        key)
                .orElseThrow();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
