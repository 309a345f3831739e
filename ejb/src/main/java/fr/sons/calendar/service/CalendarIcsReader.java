package fr.sons.calendar.service;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.time.KnownYears;
import fr.sons.kernel.time.Paris;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import net.fortuna.ical4j.model.Component;

/**
 * A calendar as an iCalendar file, as {@link CalendarIcs} writes it and a calendar program gives it back: dates that were
 * moved there become the draft of an amendment. An event says which milestone it is by its identifier; it carries neither
 * text nor certainty: a date that changes takes the text of the amendment and is confirmed by it.
 *
 * <p>Only the library's parser reads the file, not its model: that would fetch time zones from addresses the file names.
 */
final class CalendarIcsReader implements ContentHandler {

    private static final Pattern UID =
            Pattern.compile("([A-Z0-9-]+)-([A-Z_]+)-([1-9]\\d?)@sons", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter TIMED =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_EVENTS = 500;

    private final String dispositif;
    private final String legalText;
    private final List<Deadline> inForce;
    private final List<MilestoneChange> changes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> slots = new HashSet<>();
    private final Map<String, String> event = new HashMap<>();
    private int events;
    private boolean inEvent;
    /** Alarms that a program added to an event are passed over. */
    private int nested;

    private String property = "";

    private CalendarIcsReader(String dispositif, String legalText, List<Deadline> inForce) {
        this.dispositif = dispositif;
        this.legalText = legalText;
        this.inForce = inForce;
    }

    /** @throws Refusal with the event and the value of everything that cannot be read */
    static ReadCalendar read(
            String ics, String dispositif, String legalText, LocalDate publishedOn, List<Deadline> inForce) {
        CalendarIcsReader reader = new CalendarIcsReader(dispositif, legalText, inForce);
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(ics), true), reader);
        } catch (ParserException e) {
            throw CalendarCsv.refusal("Ligne " + Math.max(1, e.getLineNo()) + " : ce n’est pas de l’iCalendar.");
        } catch (IOException e) {
            throw CalendarCsv.refusal("Le fichier iCalendar ne se lit pas jusqu’à sa fin.");
        }
        if (!reader.problems.isEmpty()) {
            throw CalendarCsv.refusal(CalendarCsv.told(reader.problems));
        }
        if (reader.events == 0) {
            throw CalendarCsv.refusal(
                    "Le fichier iCalendar ne contient aucun événement (VEVENT) : il ne nomme aucun jalon."
                            + " Partez de l’export iCalendar du dispositif.");
        }
        return ReadCalendar.of(new AmendmentDraft(dispositif, legalText, publishedOn, reader.changes), inForce);
    }

    @Override
    public void startComponent(String name) {
        if (inEvent) {
            nested++;
        } else {
            inEvent = name.equalsIgnoreCase(Component.VEVENT);
            event.clear();
        }
    }

    @Override
    public void endComponent(String name) {
        if (nested > 0) {
            nested--;
        } else if (inEvent) {
            inEvent = false;
            events++;
            if (events > MOST_EVENTS) {
                throw CalendarCsv.refusal("Le fichier compte plus de " + MOST_EVENTS + " événements.");
            }
            change("Événement " + events + event.getOrDefault("SUMMARY", "") + " : ");
        }
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
    }

    @Override
    public void propertyValue(String value) {
        if (inEvent && nested == 0) {
            event.put(property, property.equals("SUMMARY") ? " (" + value.replace("\\,", ",") + ")" : value.strip());
        }
    }

    @Override
    public void parameter(String name, String value) {
        if (inEvent && nested == 0 && property.equals("DTSTART") && name.equalsIgnoreCase("TZID")) {
            event.put("TZID", value);
        }
    }

    /** What the event at hand sets; what cannot be read of it is told. */
    private void change(String where) {
        Matcher uid = UID.matcher(event.getOrDefault("UID", ""));
        Optional<MilestoneKind> kind = uid.matches() ? kind(uid.group(2)) : Optional.empty();
        if (kind.isEmpty()) {
            problems.add(where + "son identifiant (UID) « " + event.getOrDefault("UID", "")
                    + " » ne nomme pas un jalon. Partez de l’export iCalendar du dispositif.");
        } else if (!uid.group(1).equals(dispositif)) {
            problems.add(where + "il est du dispositif « " + uid.group(1) + " », pas de « " + dispositif + " ».");
        } else if (!slots.add(kind.get() + "/" + uid.group(3))) {
            problems.add(where + "ce jalon y figure deux fois.");
        } else if (event.getOrDefault("STATUS", "").equalsIgnoreCase("CANCELLED")) {
            problems.add(
                    where + "il est annulé (STATUS:CANCELLED), or un jalon ne se supprime pas. Retirez l’événement du"
                            + " fichier pour que le jalon reste comme il est.");
        } else if (event.containsKey("RRULE") || event.containsKey("RDATE")) {
            problems.add(where + "un jalon ne se répète pas.");
        } else {
            date(where)
                    .map(at -> milestone(kind.get(), Integer.parseInt(uid.group(3)), at))
                    .ifPresent(changes::add);
        }
    }

    private static Optional<MilestoneKind> kind(String name) {
        return List.of(MilestoneKind.values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** A day, or a local date and time of Paris; empty when told why not. */
    private Optional<Start> date(String where) {
        String value = event.getOrDefault("DTSTART", "");
        try {
            Optional<Start> start = start(where, value);
            if (start.isEmpty()) {
                return start;
            }
            if (!KnownYears.contain(start.get().day().getYear())) {
                problems.add(where + "l’année de « " + value + " » ne convient pas. " + KnownYears.ADVICE);
            } else if (start.get().time().filter(t -> t.getSecond() != 0).isPresent()) {
                problems.add(where + "« " + value + " » tombe entre deux minutes ; un jalon n’a pas de secondes.");
            } else {
                return start;
            }
        } catch (DateTimeException unreadable) {
            problems.add(where + "son début (DTSTART) « " + value + " » n’est pas une date qui existe.");
        }
        return Optional.empty();
    }

    private Optional<Start> start(String where, String value) {
        if (value.length() == 8) {
            return Optional.of(new Start(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE), Optional.empty()));
        }
        boolean utc = value.endsWith("Z");
        LocalDateTime local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIMED);
        Optional<ZoneId> zone = utc ? Optional.of(ZoneOffset.UTC) : IcsZones.of(event.get("TZID"));
        if (zone.isEmpty()) {
            problems.add(where + "fuseau inconnu (TZID) « " + event.get("TZID").replace("\"", "")
                    + " ». Donnez à l’événement l’heure de Paris (TZID=Europe/Paris).");
        }
        return zone.flatMap(z -> inParis(where, local, z));
    }

    /** An hour that is skipped in spring names no instant; the one that comes twice in autumn is kept as its first. */
    private Optional<Start> inParis(String where, LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            problems.add(where + "le " + inWords(local) + " n’existe pas "
                    + (zone.equals(Paris.ZONE) ? "à Paris" : "dans le fuseau « " + zone.getId() + " »")
                    + ", où l’on passe ce jour-là à l’heure d’été. Choisissez une autre heure.");
            return Optional.empty();
        }
        ZonedDateTime at = local.atZone(zone).withZoneSameInstant(Paris.ZONE);
        LocalDateTime paris = at.toLocalDateTime();
        if (!at.equals(at.withEarlierOffsetAtOverlap())) {
            problems.add(
                    where + "le " + inWords(paris) + " a lieu deux fois à Paris, où l’on revient ce jour-là à l’heure"
                            + " d’hiver, et l’événement désigne la seconde. Choisissez une autre heure.");
            return Optional.empty();
        }
        return Optional.of(new Start(paris.toLocalDate(), Optional.of(paris.toLocalTime())));
    }

    private static String inWords(LocalDateTime at) {
        return FrenchDates.date(at.toLocalDate()) + " à " + FrenchDates.time(at.toLocalTime());
    }

    /** Unmoved, the milestone in force; moved or new, one of the amendment. */
    private MilestoneChange milestone(MilestoneKind kind, int window, Start at) {
        return inForce.stream()
                .filter(d -> d.kind() == kind
                        && d.window() == window
                        && d.date().equals(at.day())
                        && d.time().equals(at.time()))
                .findFirst()
                .map(d -> new MilestoneChange(kind, window, d.date(), d.time(), d.legalBasis(), d.certainty()))
                .orElseGet(
                        () -> new MilestoneChange(kind, window, at.day(), at.time(), legalText, Certainty.CONFIRMED));
    }

    private record Start(LocalDate day, Optional<LocalTime> time) {}

    @Override
    public void startCalendar() {
        // nothing of it is kept
    }

    @Override
    public void endCalendar() {
        // nothing of it is kept
    }

    @Override
    public void endProperty(String name) {
        property = "";
    }
}
