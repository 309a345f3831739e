package fr.sons.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.calendar.api.LegalDelay;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Role;
import fr.sons.letter.LetterSamples;
import fr.sons.letter.api.ContradictoryLetter;
import fr.sons.letter.api.FrenchText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-02")
@DisplayName("R-REC-02: an order knows whether its day is over, and its letter what changes then")
class LetterOrderTest {

    /** Two minutes past midnight of 21 septembre 2023 in Paris. */
    private static final Instant VERDICT = Instant.parse("2023-09-20T22:02:00Z");

    private final LetterDraft draft = LetterDraft.of(LetterSamples.contradictory());
    private final LetterOrder order = new LetterOrder(1, Caller.system(VERDICT, "échéance"), draft);

    @Test
    void theDayIsTheOneOfParis() {
        assertThat(order.isOfAnEarlierDay(VERDICT)).isFalse();
        assertThat(order.isOfAnEarlierDay(Instant.parse("2023-09-21T21:59:59.999Z")))
                .isFalse();
        assertThat(order.isOfAnEarlierDay(Instant.parse("2023-09-21T22:00:00Z")))
                .isTrue();
        assertThat(order.isOfAnEarlierDay(Instant.parse("2022-10-10T08:00:00Z")))
                .as("a clock set back makes no letter late")
                .isFalse();
    }

    @Test
    void theSystemPrintsItOnTheLaterDay() {
        Instant later = Instant.parse("2023-09-26T08:00:00Z");
        Caller printer = order.printer(later);
        assertThat(printer.role()).isEqualTo(Role.SYSTEM);
        assertThat(printer.receivedAt()).isEqualTo(later);
        assertThat(printer.origin()).isEqualTo("échéance");
    }

    @Test
    void onlyTheDayToAnswerChanges() {
        LegalDelay delay = LegalDelay.calendarDays(LocalDate.of(2023, 9, 26), 30);
        LetterDraft later = draft.saying(ContradictoryLetter.answered(delay));
        assertThat(later.fields())
                .containsEntry("repondreAvant", FrenchText.date(LocalDate.of(2023, 10, 26)))
                .hasEntrySatisfying("calculDelai", how -> assertThat(how).contains("mardi 26\u00a0septembre"))
                .containsEntry("delai", draft.fields().get("delai"))
                .hasSameSizeAs(draft.fields());
        assertThat(later.rows()).isEqualTo(draft.rows());
        assertThat(draft.saying(Map.of())).isEqualTo(draft);
    }
}
