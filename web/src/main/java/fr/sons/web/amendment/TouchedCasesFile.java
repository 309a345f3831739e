package fr.sons.web.amendment;

import fr.sons.calendar.service.TouchedCases;
import fr.sons.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The list of touched cases, written whole before its first byte leaves: it is read in one transaction, which no slow reader
 * may hold open, and a list that could not be read to its end is an error instead of half a file.
 */
@ApplicationScoped
public class TouchedCasesFile {

    @Inject
    private TouchedCases touched;

    public void send(Caller by, long amendment, OutputStream out) throws IOException {
        Path file = Files.createTempFile("dossiers-touches-", ".csv");
        try {
            try (Writer writer = Files.newBufferedWriter(file)) {
                touched.write(by, amendment, writer);
            }
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }
}
