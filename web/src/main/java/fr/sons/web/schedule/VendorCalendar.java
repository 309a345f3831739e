package fr.sons.web.schedule;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.service.CalendarIcs;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.programme.service.Programme;
import fr.sons.referencing.api.ReferenceView;
import fr.sons.referencing.service.Referencing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** One feed per vendor: the milestones of every dispositif for which it has a referenced solution. */
@ApplicationScoped
public class VendorCalendar {

    @Inject
    private Calendars calendars;

    @Inject
    private Referencing referencing;

    @Inject
    private Programme programme;

    /** iCalendar. */
    public String feed(Caller by) {
        Rights.require(by, Role.VENDOR);
        VendorId vendor = by.actor().vendorId().orElseThrow();
        List<Deadline> deadlines = referencing.of(vendor).stream()
                .map(ReferenceView::dispositif)
                .distinct()
                .sorted()
                .flatMap(code -> calendars.deadlines(code, by.receivedAt()).stream())
                .toList();
        return CalendarIcs.write(
                "SONS : mes échéances",
                deadlines,
                code -> programme.dispositif(code).label(),
                calendars::explain,
                by.receivedAt());
    }
}
