package fr.sons.calendar.service;

import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.CaseLine;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.PassedCases;
import fr.sons.calendar.api.WaitingCases;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.calendar.domain.Touched;
import fr.sons.kernel.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The cases that an amendment touches, as CSV: which date moves for which case, who becomes late, who no longer would be.
 * Streamed: as many lines as there are cases, a few in memory, and at the end how many there were.
 */
@Stateless
public class TouchedCases {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();
    private static final String[] COLUMNS = {
        "dossier",
        "fournisseur",
        "client_final",
        "jalon",
        "fenetre",
        "echeance_avant",
        "calcul_avant",
        "echeance_apres",
        "calcul_apres",
        "situation"
    };

    private static final String PASSED = "échéance déjà passée : verdict en cours, la nouvelle date ne s’applique pas";

    @Inject
    private Amendments amendments;

    @Inject
    private Calendars calendars;

    @Inject
    private CalendarCache cache;

    @Inject
    private WaitingCases waiting;

    @Inject
    private PassedCases passed;

    /**
     * Of a draft: what its publication would do now. Of a published amendment: what it did to the cases open today.
     *
     * @return how many lines there are, also written at the end
     */
    public long write(Caller by, long id, Appendable out) {
        AmendmentView amendment = amendments.view(by, id);
        CalendarBook book = cache.book();
        Instant at = amendment.calendarVersion().stream()
                .flatMap(
                        number -> book.versions(amendment.dispositif()).stream().filter(v -> v.version() == number))
                .findFirst()
                .map(CalendarVersionView::inForceFrom)
                .orElse(by.receivedAt());
        List<Deadline> before = book.deadlines(
                amendment.dispositif(), amendment.calendarVersion().isPresent() ? at.minusMillis(1) : at);
        List<Touched> touched = Touched.by(
                amendment.dispositif(),
                before,
                amendment.changes(),
                amendment.calendarVersion().orElse(0),
                at);
        try {
            out.append(BYTE_ORDER_MARK);
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            printer.printRecord((Object[]) COLUMNS);
            Lines lines = new Lines(printer);
            for (Touched milestone : touched) {
                write(amendment.dispositif(), milestone, at, lines);
            }
            printer.printRecord("nombre de lignes", lines.count);
            printer.flush();
            return lines.count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String dispositif, Touched milestone, Instant at, Lines lines) {
        Optional<Deadline> set = Optional.of(milestone.set());
        for (CaseAlarm alarm : milestone.alarms()) {
            waiting.each(dispositif, alarm, at, (line, passed) -> {
                if (passed.isPresent()) {
                    Optional<Deadline> binding =
                            calendars.setting(dispositif, milestone.set().kind(), passed.get());
                    lines.add(line, milestone, binding, Optional.empty(), PASSED);
                } else {
                    lines.add(line, milestone, milestone.before(), set, milestone.situation());
                }
            });
        }
        if (milestone.revives()) {
            passed.each(
                    dispositif,
                    milestone.set().kind(),
                    at,
                    c -> lines.add(
                            c.line(),
                            milestone,
                            Optional.of(c.deadline()),
                            set,
                            "clos par l’ancienne échéance : "
                                    + c.whyNot()
                                            .map("ne peut pas être rouvert, "::concat)
                                            .orElse("réouverture à décider")));
        }
    }

    /** Writes and counts. */
    private static final class Lines {

        private final CSVPrinter printer;
        private long count;

        Lines(CSVPrinter printer) {
            this.printer = printer;
        }

        /** @param before, after the dates that bound the case and would bind it, each with how it comes about */
        void add(
                CaseLine line,
                Touched milestone,
                Optional<Deadline> before,
                Optional<Deadline> after,
                String situation) {
            try {
                printer.printRecord(
                        line.ref(),
                        SpreadsheetText.write(line.vendorName()),
                        SpreadsheetText.write(line.clientName()),
                        milestone.set().kind().label(),
                        milestone.set().window(),
                        before.map(Deadline::inWords).orElse(""),
                        calculation(before),
                        after.map(Deadline::inWords).orElse(""),
                        calculation(after),
                        situation);
                count++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String calculation(Optional<Deadline> deadline) {
            return deadline.map(DateExplanation::inShort)
                    .map(SpreadsheetText::write)
                    .orElse("");
        }
    }
}
