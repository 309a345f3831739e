package fr.sons.letter.service;

import fr.sons.letter.LetterSamples;
import fr.sons.letter.api.LetterRequest;
import fr.sons.letter.api.VerificationReport;
import fr.sons.letter.domain.LetterDraft;
import fr.sons.letter.domain.LetterNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Letters rendered once for all tests, also kept in {@code target/letters} for a look. */
final class RenderedLetters {

    private static final PdfRenderer RENDERER = new PdfRenderer();

    private RenderedLetters() {}

    static byte[] letter(LetterRequest request) {
        return keep(request.template().code(), letter(LetterDraft.of(request)));
    }

    static byte[] letter(LetterDraft draft) {
        LetterSettings settings = new LetterSettings(key -> Optional.empty());
        LetterNumber number = new LetterNumber(draft.template(), 2023, 1);
        return RENDERER.render(
                draft.template().code(),
                LetterPrint.params(settings, LetterSamples.CALLER, number, draft),
                List.copyOf(draft.rows()));
    }

    static byte[] report(VerificationReport report) {
        return keep(
                "va-" + report.reserves().size(),
                RENDERER.render(VerificationReport.TEMPLATE, report.fields(), report.rows()));
    }

    private static byte[] keep(String name, byte[] pdf) {
        try {
            Files.createDirectories(Path.of("target/letters"));
            Files.write(Path.of("target/letters", name + ".pdf"), pdf);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
