package fr.sons.reminder.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.WindowClosing;
import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.NewMessage;
import fr.sons.reminder.domain.Audience;
import fr.sons.reminder.domain.Digest;
import fr.sons.reminder.domain.OpenCase;
import fr.sons.reminder.domain.Reminder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-07")
@DisplayName("R-CAL-07 one message per vendor per milestone, listing the open cases: all of them")
class DigestsTest {

    private static final Instant NOW = Instant.parse("2023-12-07T06:00:00Z");
    private static final String FILE = "dossiers-ouverts-MDV-LGC-VA1-cloture-solde-2023-12-14.csv";

    private static final Deadline CLOSING =
            closing(MilestoneKind.CLOTURE_SOLDE, 1, LocalDate.of(2023, 12, 14), LocalTime.of(14, 0));

    @Test
    @DisplayName("R-CAL-07 200 open cases are all listed in the text, and no file goes with it")
    void twoHundred() {
        NewMessage message = only(Audience.VENDOR, closes(), 200);
        assertThat(message.attachment()).isEmpty();
        assertThat(message.body()).doesNotContain("fichier joint");
        assertThat(listed(message)).hasSize(200);
    }

    @Test
    @DisplayName("R-CAL-07 201 open cases: the text lists 200, its file all 201 in the same order and words")
    void twoHundredAndOne() throws IOException {
        NewMessage message = only(Audience.VENDOR, closes(), 201);
        assertThat(message.body())
                .contains("- SONS-V1-LGC-0000200, Client 200 : compléter la demande de solde\n"
                        + "… et 1 autre : les 201 dossiers sont dans le fichier joint " + FILE + ".\n");
        Attachment file = message.attachment().orElseThrow();
        assertThat(file.about().fileName()).isEqualTo(FILE);
        assertThat(file.about().lines()).isEqualTo(201);
        String csv = text(file);
        assertThat(file.about().size()).isEqualTo(csv.getBytes(StandardCharsets.UTF_8).length);
        assertThat(csv)
                .startsWith("\uFEFFdossier;client_final;reste_a_faire\r\n")
                .endsWith("\r\n");
        List<String> lines = Arrays.asList(csv.split("\r\n"));
        assertThat(lines).hasSize(202);
        assertThat(lines.subList(1, 201)).isEqualTo(listed(message));
        assertThat(lines.get(201)).isEqualTo("SONS-V1-LGC-0000201;Client 201;demander le solde");
    }

    @Test
    @DisplayName(
            "R-CAL-07 while the guichet is shut the file says, as the text does, from when on a request is received")
    void shut() throws IOException {
        Deadline opening = closing(MilestoneKind.OUVERTURE_SOLDE, 2, LocalDate.of(2024, 2, 1), null);
        WindowClosing second = new WindowClosing(
                closing(MilestoneKind.CLOTURE_SOLDE, 2, LocalDate.of(2024, 3, 31), null),
                Optional.of(opening),
                Optional.empty(),
                Optional.empty());
        NewMessage message = only(Audience.VENDOR, second, 201);
        assertThat(Arrays.asList(text(message.attachment().orElseThrow()).split("\r\n"))
                        .subList(1, 201))
                .isEqualTo(listed(message))
                .contains("SONS-V1-LGC-0000001;Client 1;demander le solde à partir du 1er février 2024");
    }

    @Test
    @DisplayName("R-CAL-07 a name that a spreadsheet would run as a formula, or that would end its column, is text")
    void formulas() throws IOException {
        Digests digests = new Digests(new Reminder(Audience.CLIENT, closes(), 7), head(), NOW, 1);
        digests.add(line(7, 2, new OpenCase("SONS-V1-LGC-0000001", "=1+2", OpenCase.ToDo.SIGN)));
        digests.add(line(7, 2, new OpenCase("SONS-V1-LGC-0000002", "a;\"b\"", OpenCase.ToDo.SIGN)));
        assertThat(text(digests.messages().get(0).attachment().orElseThrow()))
                .isEqualTo("\uFEFFdossier;fournisseur;reste_a_faire\r\n"
                        + "SONS-V1-LGC-0000001;'=1+2;vérifier et signer\r\n"
                        + "SONS-V1-LGC-0000002;\"a;\"\"b\"\"\";vérifier et signer\r\n");
    }

    @Test
    @DisplayName("R-CAL-07 each party's file holds its own cases, and a party without open cases has no message")
    void severalParties() throws IOException {
        Digests digests = new Digests(new Reminder(Audience.VENDOR, closes(), 7), head(), NOW, 1);
        assertThat(digests.messages()).isEmpty();
        digests.add(line(7, 2, open(1)));
        digests.add(line(7, 2, open(2)));
        digests.add(line(8, 1, open(3)));
        digests.add(line(9, 2, open(4)));
        digests.add(line(9, 2, open(5)));
        List<NewMessage> messages = digests.messages();
        assertThat(messages).extracting(NewMessage::partyId).containsExactly(7L, 8L, 9L);
        assertThat(text(messages.get(0).attachment().orElseThrow()))
                .contains("0000001;", "0000002;")
                .doesNotContain("0000003;", "0000004;");
        assertThat(messages.get(1).attachment()).isEmpty();
        assertThat(text(messages.get(2).attachment().orElseThrow()))
                .contains("0000004;", "0000005;")
                .doesNotContain("0000002;");
        assertThat(digests.cases()).isEqualTo(5);
    }

    /** The lines of the text, written as the file writes them. */
    private static List<String> listed(NewMessage message) {
        return message.body()
                .lines()
                .filter(line -> line.startsWith("- SONS-"))
                .map(line -> line.substring(2).replaceFirst(", ", ";").replaceFirst(" : ", ";"))
                .toList();
    }

    private static NewMessage only(Audience audience, WindowClosing window, int cases) {
        Digests digests = new Digests(new Reminder(audience, window, 7), head(), NOW, Digest.MOST_LISTED);
        for (int i = 1; i <= cases; i++) {
            digests.add(line(7, cases, open(i)));
        }
        assertThat(digests.messages()).hasSize(1);
        return digests.messages().get(0);
    }

    private static OpenCases.Line line(long party, long total, OpenCase open) {
        return new OpenCases.Line(party, "Éditeur d’essai", Optional.empty(), total, open);
    }

    private static OpenCase open(int i) {
        return new OpenCase(
                "SONS-V1-LGC-%07d".formatted(i),
                "Client " + i,
                i % 2 == 0 ? OpenCase.ToDo.COMPLETE_SOLDE : OpenCase.ToDo.REQUEST_SOLDE);
    }

    private static String text(Attachment attachment) throws IOException {
        try (InputStream in = attachment.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static WindowClosing closes() {
        return new WindowClosing(CLOSING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RunTable.Letterhead head() {
        return new RunTable.Letterhead("Essai", "https://sons.example");
    }

    private static Deadline closing(MilestoneKind kind, int window, LocalDate date, LocalTime time) {
        return new Deadline(
                "MDV-LGC-VA1", kind, window, 3, date, Optional.ofNullable(time), "arrêté", Certainty.CONFIRMED);
    }
}
