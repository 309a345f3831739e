package fr.sons.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.journal.api.JournalEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SEC-03")
@DisplayName("R-SEC-03 the chain of a subject shows every change")
class ChainTest {

    @Test
    @DisplayName("a whole chain has no finding")
    void whole() {
        JournalRow first = row(entry(1, "Commande déposée"), Canonical.nothing());
        assertThat(check(first, row(entry(2, "Avance demandée"), first.hash()))).isEmpty();
    }

    @Test
    @DisplayName("an entry taken out is missed")
    void missing() {
        JournalRow first = row(entry(1, "Commande déposée"), Canonical.nothing());
        JournalRow second = row(entry(2, "Avance demandée"), first.hash());
        assertThat(check(first, row(entry(3, "Avance acceptée"), second.hash())))
                .containsExactly("Journal de « SONS-V1-LGC-0000001 » : l'acte n° 2 manque (le suivant porte le n° 3).");
        assertThat(check(second)).hasSize(1);
    }

    @Test
    @DisplayName("an entry rewritten with its own hash no longer leads to the next")
    void rewritten() {
        JournalRow first = row(entry(1, "Commande déposée"), Canonical.nothing());
        JournalRow second = row(entry(2, "Avance demandée"), first.hash());
        assertThat(check(row(entry(1, "Commande refusée"), Canonical.nothing()), second))
                .containsExactly(
                        "Journal de « SONS-V1-LGC-0000001 » : l'acte n° 2 ne suit pas l'acte n° 1 tel qu'il a été écrit.");
    }

    @Test
    @DisplayName("the form of the hash never changes")
    void pinned() {
        assertThat(HexFormat.of().formatHex(Canonical.entryHash(Canonical.nothing(), entry(1, "Commande déposée"))))
                .isEqualTo("65f93fd936269d328fa8f8fe05612f3fb36a80f5335abbdca763f6e669bc3c40");
    }

    @Property
    void noTwoEntriesReadTheSame(@ForAll String act, @ForAll String rule, @ForAll int cut) {
        String joined = act + rule;
        int at = joined.isEmpty() ? 0 : Math.floorMod(cut, joined.length() + 1);
        String otherAct = joined.substring(0, at);
        boolean same = Arrays.equals(hash(act, rule), hash(otherAct, joined.substring(at)));
        assertThat(same).isEqualTo(act.equals(otherAct) || sameBytes(act, otherAct));
    }

    @Test
    @DisplayName("what changed is written with sorted keys, numbers as numbers, nothing as null")
    void facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("montant", 12L);
        facts.put("état", "avance \"payée\"");
        facts.put("agent", Optional.empty());
        facts.put("complet", true);
        assertThat(Facts.json(facts))
                .isEqualTo("{\"agent\":null,\"complet\":true,\"montant\":12,\"état\":\"avance \\\"payée\\\"\"}");
        assertThat(Facts.json(Map.of())).isEqualTo("{}");
    }

    /** Characters that UTF-8 cannot write become the same question mark. */
    private static boolean sameBytes(String a, String b) {
        return Arrays.equals(
                a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] hash(String act, String rule) {
        return Canonical.entryHash(
                Canonical.nothing(),
                new JournalEntry(0, "S", 1, Instant.EPOCH, "a", "A", "SYSTEM", "o", act, rule, "{}", "{}"));
    }

    private static List<String> check(JournalRow... rows) {
        ChainCheck check = new ChainCheck();
        for (JournalRow row : rows) {
            check.next(row);
        }
        return check.findings();
    }

    private static JournalRow row(JournalEntry entry, byte[] previous) {
        return new JournalRow(entry, previous);
    }

    private static JournalEntry entry(int seq, String act) {
        return new JournalEntry(
                0,
                "SONS-V1-LGC-0000001",
                seq,
                Instant.parse("2023-09-11T07:00:00.123Z"),
                "editeur.azur",
                "Logiciels Azur",
                "VENDOR",
                "API 192.0.2.7",
                act,
                "R-CMD-01",
                "{}",
                "{\"état\":\"PLACED\"}");
    }
}
