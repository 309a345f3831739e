package fr.sons.calendar.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;

/** A whole calendar as a file, CSV or iCalendar, read back beside the one in force. */
public final class CalendarFile {

    private static final String ICALENDAR = "BEGIN:VCALENDAR";

    private CalendarFile() {}

    /**
     * @param text what was sent, in either format
     * @throws Refusal with the place and value of everything that cannot be read
     */
    public static ReadCalendar read(
            String text, String dispositif, String legalText, LocalDate publishedOn, List<Deadline> inForce) {
        String content = CalendarCsv.bounded(text);
        return content.stripLeading().regionMatches(true, 0, ICALENDAR, 0, ICALENDAR.length())
                ? CalendarIcsReader.read(content.stripLeading(), dispositif, legalText, publishedOn, inForce)
                : CalendarCsv.read(content, dispositif, legalText, publishedOn, inForce);
    }
}
