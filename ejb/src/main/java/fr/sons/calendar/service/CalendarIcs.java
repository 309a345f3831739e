package fr.sons.calendar.service;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.kernel.time.Paris;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Milestones as an iCalendar feed. A milestone keeps its identifier when an amendment moves it, and its sequence rises:
 * the calendar of who subscribed moves it too. Whole days are days, times are instants in UTC: an event that ends when it
 * starts has no end of its own, says RFC 5545. Before the first milestone is known the feed holds its time zone alone, for a
 * calendar without components is none (RFC 5545, 3.6): who subscribed stays subscribed.
 */
public final class CalendarIcs {

    /** RFC 5545, 3.1: octets of a line without its break. The library would count characters. */
    private static final int MOST_OCTETS = 75;

    private static final int FIRST_YEAR_OF_TODAYS_RULE = 1996;

    /** A feed tells the calendar in force; a case may be bound by an older one (R-CAL-06). */
    private static final String OF_THE_DISPOSITIF =
            " Cette date est celle du dispositif : un dossier qu’une date antérieure a clos le reste, sauf réouverture.";

    private CalendarIcs() {}

    /**
     * @param labels what people call the dispositif of a code
     * @param how how a date came about, as pages say it
     * @param stamp when the feed was asked for
     */
    public static String write(
            String name,
            List<Deadline> deadlines,
            UnaryOperator<String> labels,
            Function<Deadline, DateExplanation> how,
            Instant stamp) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//SONS//Echeancier//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        if (deadlines.isEmpty()) {
            calendar.add(paris());
        }
        deadlines.forEach(d -> calendar.add(event(d, labels.apply(d.dispositif()), how.apply(d), stamp)));
        return calendar.toString().lines().map(CalendarIcs::folded).collect(Collectors.joining());
    }

    /** A content line with its break, and one more wherever it would grow too long; no character is cut in two. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int c : line.codePoints().toArray()) {
            String character = Character.toString(c);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
        return folded.append("\r\n").toString();
    }

    private static VTimeZone paris() {
        return new VTimeZone(
                new PropertyList(List.of(new TzId(Paris.ZONE.getId()))),
                new ComponentList<>(Paris.ZONE.getRules().getTransitionRules().stream()
                        .map(CalendarIcs::observance)
                        .toList()));
    }

    /** Summer or winter time, from the last Sunday of a month on. */
    private static Observance observance(ZoneOffsetTransitionRule rule) {
        boolean winter = rule.getOffsetAfter().equals(rule.getStandardOffset());
        Observance observance = winter ? new Standard() : new Daylight();
        observance.add(
                new DtStart<>(rule.createTransition(FIRST_YEAR_OF_TODAYS_RULE).getDateTimeBefore()));
        observance.add(new TzOffsetFrom(rule.getOffsetBefore()));
        observance.add(new TzOffsetTo(rule.getOffsetAfter()));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=-1SU"));
        return observance;
    }

    private static VEvent event(Deadline d, String label, DateExplanation how, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp));
        event.add(new Uid(d.dispositif() + "-" + d.kind().name() + "-" + d.window() + "@sons"));
        event.add(new Sequence(d.calendarVersion()));
        if (d.time().isPresent()) {
            event.add(new DtStart<>(
                    d.date().atTime(d.time().get()).atZone(Paris.ZONE).toInstant()));
        } else {
            event.add(new DtStart<>(d.date()));
            event.add(new DtEnd<>(d.date().plusDays(1)));
        }
        event.add(new Summary(d.kind().label() + (d.window() > 1 ? ", fenêtre " + d.window() : "") + " : " + label));
        event.add(
                new Description(label + " (" + d.dispositif() + "). " + d.kind().label() + " "
                        + (d.kind().opens() ? "à partir du " + d.inWords() : d.untilInWords()) + ". "
                        + String.join(" ", how.steps())
                        + (d.kind().opens() ? "" : OF_THE_DISPOSITIF)));
        return event;
    }
}
