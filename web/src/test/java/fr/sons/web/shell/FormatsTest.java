package fr.sons.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2023-09-11T07:00:00Z");

    private final Formats formats = new Formats();

    @Test
    @DisplayName("R-CAL-02: a whole day is said to be included, a time is said as a time")
    void deadlines() {
        assertThat(plain(formats.due(Instant.parse("2023-09-20T22:00:00Z"), NOW)))
                .isEqualTo("Jusqu’au 20 septembre 2023 inclus, dans 9 jours");
        assertThat(plain(formats.due(Instant.parse("2023-12-14T13:00:00.001Z"), NOW)))
                .isEqualTo("Jusqu’au 14 décembre 2023 à 14 h, dans 94 jours");
        assertThat(formats.due(NOW, NOW)).isEqualTo("Délai dépassé");
    }

    @Test
    @DisplayName("Counts agree in number; zero and one are singular")
    void counts() {
        assertThat(formats.count(0, "dossier", "dossiers")).isEqualTo("0 dossier");
        assertThat(formats.count(1, "dossier", "dossiers")).isEqualTo("1 dossier");
        assertThat(plain(formats.count(1240, "dossier", "dossiers"))).isEqualTo("1 240 dossiers");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
