package fr.sons.reminder.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.service.SpreadsheetText;
import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.AttachmentWriter;
import fr.sons.reminder.domain.Audience;
import fr.sons.reminder.domain.OpenCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** All open cases of a digest as CSV, in the words of its text; each is written as it comes, and none is kept. */
final class CaseFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private final Optional<Deadline> opening;
    private final AttachmentWriter writer;
    private final CSVPrinter printer;
    private long lines;

    /** @param opening what a request has to wait for, while the guichet is shut */
    CaseFile(Audience audience, Optional<Deadline> opening) {
        this.opening = opening;
        try {
            writer = AttachmentWriter.begin();
            writer.append(BYTE_ORDER_MARK);
            printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord(
                    "dossier", audience == Audience.VENDOR ? "client_final" : "fournisseur", "reste_a_faire");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(OpenCase open) {
        try {
            printer.printRecord(
                    open.ref(), SpreadsheetText.write(open.other()), open.toDo().words(opening));
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Attachment end(String fileName) {
        try {
            return writer.end(fileName, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
