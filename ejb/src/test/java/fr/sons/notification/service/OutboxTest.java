package fr.sons.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.AttachmentWriter;
import fr.sons.notification.api.NewMessage;
import fr.sons.notification.domain.MessageId;
import fr.sons.notification.domain.Outcome;
import fr.sons.party.api.PartyKind;
import fr.sons.persistence.Jdbc;
import fr.sons.persistence.SonsDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-07")
@DisplayName("R-CAL-07 the outbox on a real PostgreSQL and a real SMTP server")
class OutboxTest {

    private static final Instant NOW = Instant.parse("2023-09-05T05:00:00Z");
    private static final MailSettings SETTINGS = new MailSettings("none", "ne-pas-repondre@sons.example");

    private final SonsDatabase database = SonsDatabase.started();
    private final Jdbc jdbc = new Jdbc(database.application());
    private final Outbox outbox = new Outbox(jdbc);

    @BeforeEach
    void empty() {
        database.execute("SET session_replication_role = replica", "TRUNCATE message CASCADE");
    }

    @Test
    @DisplayName("The same key is the same message, kept once")
    void idempotent() {
        assertThat(outbox.add(List.of(message("a", "un@essai.example"), message("a", "un@essai.example"))))
                .isEqualTo(1);
        assertThat(outbox.add(List.of(message("a", "autre@essai.example")))).isZero();
        assertThat(state("a")).isEqualTo("TO_SEND");
    }

    @Test
    @DisplayName("Refused while the server is down, sent once it is up, in French and under the key's Message-ID")
    void downThenUp() throws MessagingException, IOException {
        int port = freePort();
        outbox.add(List.of(message("a", "un@essai.example")));

        try (MailLine line = line(port)) {
            Outbox.Claimed claimed = outbox.claim("n/1", NOW).orElseThrow();
            Outcome outcome = line.send(claimed, NOW);
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNREACHABLE);
            outbox.note(claimed, outcome, NOW);
        }
        assertThat(state("a")).isEqualTo("TO_SEND");
        assertThat(outbox.claim("n/1", NOW)).as("not before its time").isEmpty();

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (MailLine line = line(port)) {
            database.execute("UPDATE message SET next_attempt_at = clock_timestamp()");
            Outbox.Claimed claimed = outbox.claim("n/1", NOW).orElseThrow();
            Outcome outcome = line.send(claimed, NOW);
            outbox.note(claimed, outcome, NOW);
            assertThat(outcome).isEqualTo(Outcome.sent());
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(received.getMessageID()).isEqualTo(MessageId.of("a", "ne-pas-repondre@sons.example"));
            assertThat(received.getSubject()).isEqualTo("Échéance : déjà 1\u202f203 dossiers");
            assertThat(received.getContent().toString()).contains("Bonjour, l’été s’achève.");
            assertThat(received.getContentType())
                    .containsIgnoringCase("text/plain")
                    .containsIgnoringCase("utf-8");
            assertThat(received.getAllRecipients()[0].toString()).contains("un@essai.example");
        } finally {
            server.stop();
        }
        assertThat(state("a")).isEqualTo("SENT");
        assertThat(outbox.claim("n/1", NOW)).isEmpty();
    }

    @Test
    @DisplayName("A file goes with its message byte for byte, text first; the message is kept with it or not at all")
    void attachment() throws MessagingException, IOException {
        String csv = "\uFEFFdossier;reste_a_faire\r\nSONS-1;vérifier\r\nSONS-2;" + "à faire ".repeat(200) + "\r\n";
        assertThat(outbox.add(
                        List.of(with(message("a", "un@essai.example"), file(csv)), message("b", "un@essai.example"))))
                .isEqualTo(2);
        assertThat(outbox.add(List.of(with(message("a", "un@essai.example"), file("autre")))))
                .isZero();
        assertThat(outbox.add(List.of(with(message("b", "un@essai.example"), file("trop tard")))))
                .as("kept without, sent without")
                .isZero();
        assertThatThrownBy(() -> jdbc.update("DELETE FROM sons.message_attachment"))
                .as("append-only")
                .isInstanceOf(IllegalStateException.class);

        int port = freePort();
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (MailLine line = line(port)) {
            for (int i = 0; i < 2; i++) {
                assertThat(line.send(outbox.claim("n/1", NOW).orElseThrow(), NOW))
                        .isEqualTo(Outcome.sent());
            }
            MimeMessage received = received(server, "a");
            assertThat(received.getHeader("Content-Language")).containsExactly("fr");
            MimeMultipart parts = (MimeMultipart) received.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("Bonjour, l’été s’achève.");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("dossiers-ouverts-essai-2023-12-14.csv");
            assertThat(parts.getBodyPart(1).getContentType()).startsWithIgnoringCase("text/csv");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                    .isEqualTo(csv.getBytes(StandardCharsets.UTF_8));
            assertThat(received(server, "b").getContent()).isInstanceOf(String.class);
        } finally {
            server.stop();
        }
    }

    @Test
    @DisplayName("A server that takes all of a message and then says nothing leaves it uncertain: it is not sent again")
    void silence() throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MailLine line = line(listening.getLocalPort())) {
            new Thread(() -> takeAndHangUp(listening), "muet").start();
            outbox.add(List.of(message("a", "un@essai.example")));
            Outbox.Claimed claimed = outbox.claim("n/1", NOW).orElseThrow();
            outbox.note(claimed, line.send(claimed, NOW), NOW);
        }
        assertThat(state("a")).isEqualTo("UNCERTAIN");
        assertThat(outbox.claim("n/1", NOW)).isEmpty();
        assertThat(outbox.sendAgain(lastId())).as("an agent decides").isTrue();
        assertThat(state("a")).isEqualTo("TO_SEND");
    }

    @Test
    @DisplayName(
            "What a dead start of this server had in hand is uncertain; another server's is left to it for ten minutes")
    void deadServer() {
        outbox.add(List.of(message("a", "un@essai.example"), message("b", "un@essai.example")));
        Outbox.Claimed mine = outbox.claim("n1/first", NOW).orElseThrow();
        Outbox.Claimed others = outbox.claim("n2/first", NOW).orElseThrow();

        assertThat(outbox.giveUpLost("n1", "n1/second")).isEqualTo(1);
        assertThat(state(mine.key())).isEqualTo("UNCERTAIN");
        assertThat(state(others.key())).isEqualTo("SENDING");
        database.execute("UPDATE message SET claimed_at = clock_timestamp() - interval '11 minutes'");
        assertThat(outbox.giveUpLost("n1", "n1/second")).isEqualTo(1);
        // it was only slow: what it knows counts
        outbox.note(others, Outcome.sent(), NOW);
        assertThat(state(others.key())).isEqualTo("SENT");
    }

    @Test
    @DisplayName("Two servers at once never have the same message in hand")
    void twoServers() {
        outbox.add(IntStream.range(0, 200)
                .mapToObj(i -> message("m" + i, "un@essai.example"))
                .toList());
        List<String> keys = IntStream.range(0, 200)
                .parallel()
                .mapToObj(
                        i -> outbox.claim("n" + i % 2 + "/1", NOW).orElseThrow().key())
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSize(200);
    }

    @Test
    @DisplayName("Without an address it waits for one; after its deadline it is not sent any more")
    void addressAndDeadline() {
        outbox.add(List.of(message("a", null)));
        assertThat(state("a")).isEqualTo("NO_ADDRESS");
        outbox.readdress("VENDOR", 7, Optional.of("enfin@essai.example"));
        assertThat(outbox.claim("n/1", NOW).orElseThrow().email()).isEqualTo("enfin@essai.example");

        outbox.add(List.of(message("b", "un@essai.example")));
        Instant late = NOW.plusSeconds(86_400);
        assertThat(outbox.claim("n/1", late)).isEmpty();
        assertThat(outbox.expire(late)).isEqualTo(1);
        assertThat(state("b")).isEqualTo("EXPIRED");
        assertThat(jdbc.first("SELECT last_error FROM sons.message WHERE message_key = 'b'", row -> row.getString(1)))
                .contains("L’échéance est passée avant que le message puisse partir.");
    }

    @Test
    @DisplayName("Only an answer of refusal tells that a message handed over was not taken")
    void judgement() {
        assertThat(MailLine.judge(new MessagingException("[EOF]"), true).kind()).isEqualTo(Outcome.Kind.UNCERTAIN);
        assertThat(MailLine.judge(new MessagingException("Connection reset"), false)
                        .kind())
                .isEqualTo(Outcome.Kind.NOT_TAKEN);
        assertThat(MailLine.judge(new MessagingException("452 plus de place\n"), true)
                        .kind())
                .isEqualTo(Outcome.Kind.NOT_TAKEN);
        assertThat(MailLine.judge(new MessagingException("554 5.7.1 refusé"), true)
                        .kind())
                .isEqualTo(Outcome.Kind.REFUSED);
    }

    private static void takeAndHangUp(ServerSocket listening) {
        try (Socket client = listening.accept()) {
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            var out = new java.io.PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
            out.print("220 essai\r\n");
            out.flush();
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && line.equals(".")) {
                    return;
                }
                if (!data) {
                    data = line.equals("DATA");
                    out.print(data ? "354 allez\r\n" : "250 bien\r\n");
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MailLine line(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        return new MailLine(Session.getInstance(properties), SETTINGS);
    }

    private static NewMessage message(String key, String email) {
        return new NewMessage(
                key,
                PartyKind.VENDOR,
                7,
                "Éditeur d’essai",
                Optional.ofNullable(email),
                "Échéance : déjà 1\u202f203 dossiers",
                "Bonjour, l’été s’achève.\n",
                NOW,
                Optional.of(NOW.plusSeconds(3600)),
                Optional.empty());
    }

    private static MimeMessage received(GreenMail server, String key) throws MessagingException {
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getMessageID().equals(MessageId.of(key, "ne-pas-repondre@sons.example"))) {
                return message;
            }
        }
        throw new AssertionError("not received: " + key);
    }

    private static NewMessage with(NewMessage m, Attachment attachment) {
        return new NewMessage(
                m.key(),
                m.kind(),
                m.partyId(),
                m.recipientName(),
                m.email(),
                m.subject(),
                m.body(),
                m.createdAt(),
                m.notAfter(),
                Optional.of(attachment));
    }

    private static Attachment file(String text) throws IOException {
        AttachmentWriter writer = AttachmentWriter.begin();
        writer.write(text);
        return writer.end("dossiers-ouverts-essai-2023-12-14.csv", 2);
    }

    private String state(String key) {
        return jdbc.first("SELECT state FROM sons.message WHERE message_key = ?", row -> row.getString(1), key)
                .orElseThrow();
    }

    private long lastId() {
        return jdbc.first("SELECT max(id) FROM sons.message", row -> row.getLong(1))
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
