package fr.sons.letter.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REC-04")
@DisplayName("R-REC-04: why a letter is not printed is told in words, the exceptions are kept for the operator")
class PrintingTroubleTest {

    @Test
    void isToldByTheCauses() {
        Throwable lost = new IllegalStateException("no letter", new SQLException("canceling statement"));
        String causes = PrintingTrouble.causes(lost);
        assertThat(causes)
                .isEqualTo("java.lang.IllegalStateException: no letter <- java.sql.SQLException: canceling statement");
        assertThat(PrintingTrouble.of(causes)).isEqualTo(PrintingTrouble.DATABASE);
        assertThat(PrintingTrouble.of("jakarta.json.stream.JsonParsingException: Invalid token=EOF"))
                .isEqualTo(PrintingTrouble.CONTENT);
        assertThat(PrintingTrouble.of("java.lang.IllegalStateException: Template contradictoire cannot be rendered"))
                .isEqualTo(PrintingTrouble.LAYOUT);
    }

    @Test
    void somethingIsSaidOfAnyFailure() {
        assertThat(PrintingTrouble.of("java.lang.OutOfMemoryError")).isEqualTo(PrintingTrouble.OTHER);
        assertThat(PrintingTrouble.of(null)).isEqualTo(PrintingTrouble.OTHER);
    }
}
