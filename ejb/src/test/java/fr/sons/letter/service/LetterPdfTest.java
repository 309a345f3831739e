package fr.sons.letter.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.letter.LetterSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R-REC-04")
@DisplayName("R-REC-04: letters are PDF/A, tagged, in French, with every font embedded and no script")
class LetterPdfTest {

    static List<Named<byte[]>> pdfs() {
        return Stream.of(
                        Named.of("information préalable", RenderedLetters.letter(LetterSamples.contradictory())),
                        Named.of("interdiction de refacturation", RenderedLetters.letter(LetterSamples.ban())),
                        Named.of(
                                "décision", RenderedLetters.letter(LetterSamples.decision(LetterSamples.OBSERVATIONS))),
                        Named.of("VA sans réserve", RenderedLetters.report(LetterSamples.report(false))),
                        Named.of("VA avec réserves", RenderedLetters.report(LetterSamples.report(true))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void everyFontIsEmbedded(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSans");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void saysWhatItIs(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("pdfaid:part").containsPattern("pdfaid:conformance(>|=\")A");
            assertThat(catalog.getLanguage()).isEqualTo("fr-FR");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(document.getDocumentInformation().getTitle()).contains("SONS-V1-LGC-0000042");
            assertThat(Arrays.asList("JavaScript", "EmbeddedFiles"))
                    .noneMatch(name -> catalog.getNames() != null
                            && catalog.getNames().getCOSObject().containsKey(COSName.getPDFName(name)));
        }
    }
}
