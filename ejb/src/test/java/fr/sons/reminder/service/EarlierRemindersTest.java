package fr.sons.reminder.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.persistence.Jdbc;
import fr.sons.persistence.SonsDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-07")
@DisplayName("R-CAL-07 what was prepared before keys named the hour and the next opening is not prepared again")
class EarlierRemindersTest {

    private static final String CLOSING = "rappel/VENDOR/7/ESSAI-VA1/CLOTURE_SOLDE/2023-12-14";
    private static final String LAST = "rappel/VENDOR/7/ESSAI-VA1/CLOTURE_SOLDE/2024-03-29";
    private static final String END = "rappel/VENDOR/7/ESSAI-VA1/FIN_PRESTATION/2023-09-20/7";

    @Test
    @DisplayName("R-CAL-07 each gets the hour and the opening that its calendar said when it was prepared")
    void hourOfItsDay() {
        SonsDatabase database = SonsDatabase.at("089");
        database.execute(
                "SET session_replication_role = replica",
                "INSERT INTO calendar_version (id, dispositif, version, legal_text, author, published_on,"
                        + " publication_certainty, recorded_at) VALUES"
                        + " (9001, 'ESSAI-VA1', 1, 'x', 'x', '2022-01-01', 'CONFIRMED', NULL),"
                        + " (9002, 'ESSAI-VA1', 2, 'x', 'x', '2023-12-01', 'CONFIRMED', '2023-12-02 09:00+01')",
                "INSERT INTO milestone (calendar_version_id, kind, window_no, local_date, local_time, legal_basis,"
                        + " certainty, source) VALUES"
                        + " (9001, 'FIN_PRESTATION', 1, '2023-09-20', NULL, 'x', 'CONFIRMED', 'x'),"
                        + " (9001, 'CLOTURE_SOLDE', 1, '2023-12-14', '14:00', 'x', 'CONFIRMED', 'x'),"
                        + " (9001, 'OUVERTURE_SOLDE', 2, '2024-02-01', NULL, 'x', 'CONFIRMED', 'x'),"
                        + " (9001, 'CLOTURE_SOLDE', 2, '2024-03-29', '18:00:30', 'x', 'CONFIRMED', 'x'),"
                        + " (9002, 'CLOTURE_SOLDE', 1, '2023-12-14', '12:00', 'x', 'CONFIRMED', 'x')",
                run("FIN_PRESTATION", 1, "2023-09-20", 7, "2023-09-13 07:00+02"),
                run("CLOTURE_SOLDE", 1, "2023-12-14", 15, "2023-11-29 07:00+01"),
                run("CLOTURE_SOLDE", 1, "2023-12-14", 7, "2023-12-07 07:00+01"),
                message(END, "2023-09-13 07:00+02"),
                message(CLOSING + "/15", "2023-11-29 07:00+01"),
                message(LAST + "/7/fenetre-2", "2024-03-22 07:00+01"),
                message(CLOSING + "/7", "2023-12-07 07:00+01"),
                message("essai/2023-12-14/7", "2023-12-07 07:00+01"));
        database.migrate("090");
        Jdbc jdbc = new Jdbc(database.application());
        assertThat(jdbc.list("SELECT message_key FROM sons.message ORDER BY id", row -> row.getString(1)))
                .containsExactly(
                        END,
                        CLOSING + "T14:00/15/rouvre-2024-02-01",
                        LAST + "T18:00:30/7/fenetre-2",
                        CLOSING + "T12:00/7/rouvre-2024-02-01",
                        "essai/2023-12-14/7");
        assertThat(jdbc.list("SELECT reminder FROM sons.reminder_run ORDER BY begun_at", row -> row.getString(1)))
                .containsExactly(
                        ofNobody(END),
                        ofNobody(CLOSING + "T14:00/15/rouvre-2024-02-01"),
                        ofNobody(CLOSING + "T12:00/7/rouvre-2024-02-01"));
    }

    private static String ofNobody(String key) {
        return key.replace("/7/ESSAI", "/0/ESSAI");
    }

    private static String run(String kind, int window, String date, int days, String begunAt) {
        return ("INSERT INTO reminder_run (audience, dispositif, kind, window_no, deadline, days_before, begun_at) VALUES"
                        + " ('VENDOR', 'ESSAI-VA1', '%s', %d, '%s', %d, '%s')")
                .formatted(kind, window, date, days, begunAt);
    }

    private static String message(String key, String preparedAt) {
        return ("INSERT INTO message (message_key, recipient_kind, recipient_id, recipient_name, subject, body, created_at,"
                        + " state) VALUES ('%s', 'VENDOR', 7, 'x', 'x', 'x', '%s', 'NO_ADDRESS')")
                .formatted(key, preparedAt);
    }
}
