package fr.sons.letter.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.letter.LetterSamples;
import fr.sons.letter.domain.LetterDraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole text of each letter, read back from the PDF and compared with the golden text of {@code
 * src/test/resources/letters}. What was read is left in {@code target/letters}: after a change of wording that was meant,
 * read it and copy it over.
 */
@Tag("R-REC-02")
@Tag("R-REC-03")
@Tag("R-REC-07")
@Tag("R-VA-02")
@Tag("R-CAL-06")
@DisplayName("R-REC-02, R-REC-03, R-REC-07, R-VA-02: letters say exactly what was agreed")
class LetterTextTest {

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of("contradictoire", RenderedLetters.letter(LetterSamples.contradictory())),
                Arguments.of("interdiction-refacturation", RenderedLetters.letter(LetterSamples.ban())),
                Arguments.of(
                        "interdiction-refacturation-dossier-rouvert",
                        RenderedLetters.letter(LetterSamples.secondBan())),
                Arguments.of(
                        "decision-avec-observations",
                        RenderedLetters.letter(LetterSamples.decision(LetterSamples.OBSERVATIONS))),
                Arguments.of("decision-sans-observation", RenderedLetters.letter(LetterSamples.decision(""))),
                Arguments.of("va-sans-reserve", RenderedLetters.report(LetterSamples.report(false))),
                Arguments.of("va-avec-reserves", RenderedLetters.report(LetterSamples.report(true))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void readsAsAgreed(String name, byte[] pdf) throws IOException {
        String text = text(pdf);
        Files.writeString(Path.of("target/letters", name + ".txt"), text);
        assertThat(words(text)).isEqualTo(words(golden(name)));
        assertThat(text.toLowerCase(Locale.FRENCH)).doesNotContain("dette").doesNotContain("null");
    }

    @Test
    @DisplayName("R-REC-05: a letter ordered before its computation was said is printed without it")
    void withoutComputation() throws IOException {
        LetterDraft ordered = LetterDraft.of(LetterSamples.contradictory());
        Map<String, String> fields = new LinkedHashMap<>(ordered.fields());
        fields.remove("calculDelai");
        byte[] pdf = RenderedLetters.letter(new LetterDraft(
                ordered.template(), ordered.ref(), ordered.occurrence(), ordered.to(), fields, ordered.rows()));
        assertThat(words(text(pdf)))
                .contains("par courrier à l’adresse figurant en tête. Vous pouvez également")
                .doesNotContain("null");
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }

    /** Where lines break depends on the font engine of the JDK: only the words count. */
    private static String words(String text) {
        return text.replaceAll("[ \\n]+", " ").strip();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = LetterTextTest.class.getResourceAsStream("/letters/" + name + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
