package fr.sons.calendar.domain;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped calendars, read out of the very migration that loads them. */
final class ReferenceCalendar {

    private static final Pattern VERSION =
            Pattern.compile("\\('([A-Z0-9-]+)', (\\d), '((?:[^']|'')*)', '([^']*)', '([\\d-]{10})', '(\\w+)'\\)");
    private static final Pattern MILESTONE = Pattern.compile("\\('([A-Z0-9-]+)', (\\d), '(\\w+)', (\\d), (?:DATE )?"
            + "'([\\d-]{10})', (?:NULL(?:::time)?|'([\\d:]{5})'), '((?:[^']|'')*)', '(\\w+)', '[^']*'\\)");

    private ReferenceCalendar() {}

    static CalendarBook book() {
        return new CalendarBook(versions());
    }

    static List<Deadline> milestones() {
        List<Deadline> milestones = new ArrayList<>();
        for (Matcher m = MILESTONE.matcher(sql()); m.find(); ) {
            milestones.add(new Deadline(
                    m.group(1),
                    MilestoneKind.valueOf(m.group(3)),
                    Integer.parseInt(m.group(4)),
                    Integer.parseInt(m.group(2)),
                    LocalDate.parse(m.group(5)),
                    Optional.ofNullable(m.group(6)).map(LocalTime::parse),
                    m.group(7).replace("''", "'"),
                    Certainty.valueOf(m.group(8))));
        }
        return milestones;
    }

    private static List<CalendarVersionView> versions() {
        List<Deadline> milestones = milestones();
        List<CalendarVersionView> versions = new ArrayList<>();
        for (Matcher m = VERSION.matcher(sql()); m.find(); ) {
            String dispositif = m.group(1);
            int version = Integer.parseInt(m.group(2));
            versions.add(new CalendarVersionView(
                    dispositif,
                    version,
                    m.group(3).replace("''", "'"),
                    m.group(4),
                    LocalDate.parse(m.group(5)),
                    Certainty.valueOf(m.group(6)),
                    Optional.empty(),
                    milestones.stream()
                            .filter(d -> d.dispositif().equals(dispositif) && d.calendarVersion() == version)
                            .toList()));
        }
        return versions;
    }

    private static String sql() {
        try (InputStream in =
                ReferenceCalendar.class.getResourceAsStream("/db/migration/V014__calendar_reference.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
