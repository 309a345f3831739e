package fr.sons.calendar.service;

import fr.sons.kernel.time.Paris;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import net.fortuna.ical4j.transform.compliance.TzIdRule;

/**
 * The time zones that calendar programs name: by their identifier, some behind an address of their own, or as Windows
 * calls them. The library's lists of Windows names are read as they are: its own look-up would ask a server on the network.
 */
final class IcsZones {

    private static final Properties WINDOWS = windows();

    private IcsZones() {}

    /** @param tzid as in the file, maybe in quotes; null means that of Paris. Empty when nobody knows it. */
    static Optional<ZoneId> of(String tzid) {
        if (tzid == null) {
            return Optional.of(Paris.ZONE);
        }
        String name = tzid.replace("\"", "").strip();
        String known = WINDOWS.getProperty(name, name);
        while (!ZoneId.getAvailableZoneIds().contains(known) && known.contains("/")) {
            known = known.substring(known.indexOf('/') + 1);
        }
        return ZoneId.getAvailableZoneIds().contains(known) ? Optional.of(ZoneId.of(known)) : Optional.empty();
    }

    private static Properties windows() {
        Properties names = new Properties();
        for (String list : new String[] {"msTimezoneNames", "msTimezoneIds"}) {
            try (InputStream lines = TzIdRule.class.getResourceAsStream(list)) {
                names.load(lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
