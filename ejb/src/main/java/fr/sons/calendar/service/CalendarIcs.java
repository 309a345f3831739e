package fr.sons.calendar.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Milestones as an iCalendar feed. A milestone keeps its identifier when an amendment moves it, and its sequence rises:
 * the calendar of who subscribed moves it too. Whole days are days, times are instants in UTC.
 */
public final class CalendarIcs {

    private CalendarIcs() {}

    /**
     * @param labels what people call the dispositif of a code
     * @param stamp when the feed was asked for
     */
    public static String write(String name, List<Deadline> deadlines, UnaryOperator<String> labels, Instant stamp) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//SONS//Echeancier//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        deadlines.forEach(d -> calendar.add(event(d, labels.apply(d.dispositif()), stamp)));
        return calendar.toString();
    }

    private static VEvent event(Deadline d, String label, Instant stamp) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(stamp));
        event.add(new Uid(d.dispositif() + "-" + d.kind().name() + "-" + d.window() + "@sons"));
        event.add(new Sequence(d.calendarVersion()));
        if (d.time().isPresent()) {
            Instant at = d.date().atTime(d.time().get()).atZone(Paris.ZONE).toInstant();
            event.add(new DtStart<>(at));
            event.add(new DtEnd<>(at));
        } else {
            event.add(new DtStart<>(d.date()));
            event.add(new DtEnd<>(d.date().plusDays(1)));
        }
        event.add(new Summary(d.kind().label() + " : " + label));
        event.add(new Description(label + " (" + d.dispositif() + "). "
                + d.kind().label() + (d.kind().opens() ? " à partir du " : " au plus tard le ")
                + FrenchDates.date(d.date())
                + d.time()
                        .map(t -> " à " + FrenchDates.time(t) + ", heure de Paris")
                        .orElse(d.kind().opens() ? "" : " inclus")
                + ". Texte : " + d.legalBasis() + " (version " + d.calendarVersion() + " du calendrier, date "
                + d.certainty().label() + ")."));
        return event;
    }
}
