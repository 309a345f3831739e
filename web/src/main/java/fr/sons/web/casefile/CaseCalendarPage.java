package fr.sons.web.casefile;

import fr.sons.casecalendar.api.CaseCalendar;
import fr.sons.casecalendar.service.CaseCalendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.web.schedule.AsOf;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The dates that bound one case at the end of a day, and how each comes about (R-CAL-04, R-CAL-06). */
@Named("caseCalendarPage")
@RequestScoped
public class CaseCalendarPage {

    @Inject
    private CaseCalendars cases;

    @Inject
    private OrderService orders;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param(pathIndex = 0)
    private String reference;

    @Inject
    @Param
    private String jour;

    private OrderView order;
    private LocalDate day;
    private String error = "";
    private CaseCalendar calendar;

    public void load() {
        screen.load(() -> {
            if (!CaseRef.isWellFormed(reference)) {
                throw new NotFound("le dossier " + reference);
            }
            Caller by = currentCaller.caller();
            order = orders.order(by, new CaseRef(reference));
            AsOf asOf = AsOf.of(jour, by.receivedAt());
            day = asOf.day();
            Optional<Reason> tooEarly = cases.whyNot(order, day);
            error = asOf.error().isEmpty()
                    ? tooEarly.map(why -> why.message() + " " + why.todo()).orElse("")
                    : asOf.error();
            calendar = error.isEmpty() ? cases.on(by, order.ref(), day) : null;
        });
    }

    public OrderView getOrder() {
        return order;
    }

    public LocalDate getDay() {
        return day;
    }

    /** What was wrong with the day asked for; empty when nothing was. */
    public String getError() {
        return error;
    }

    /** None where there is nothing to show for the day asked for. */
    public CaseCalendar getCalendar() {
        return calendar;
    }
}
