package fr.sons.web.api;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.service.CalendarCsv;
import fr.sons.calendar.service.CalendarIcs;
import fr.sons.calendar.service.Calendars;
import fr.sons.casecalendar.service.CaseCalendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.time.Paris;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.programme.service.Programme;
import fr.sons.web.api.json.CalendrierDossierJson;
import fr.sons.web.api.json.VersionCalendrierJson;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.schedule.VendorCalendar;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calendars as versions, as files and as they applied to a case (R-CAL-04, R-CAL-05). */
@Path("/")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Calendriers")
public class CalendarResource {

    @Inject
    private Calendars calendars;

    @Inject
    private CaseCalendars cases;

    @Inject
    private OrderService orders;

    @Inject
    private Programme programme;

    @Inject
    private VendorCalendar vendorCalendar;

    @Inject
    private CurrentCaller current;

    @GET
    @Path("echeancier/commandes/{ref}")
    @Operation(
            summary = "Quelles dates liaient ce dossier à la fin d’un jour (aujourd’hui par défaut), et pourquoi",
            description = "Une échéance déjà passée quand une version a été publiée lie toujours le dossier, sauf"
                    + " réouverture. Des compléments de solde attendus ont leur propre échéance"
                    + " (complementsDemandesLe) quand ce n’est pas celle de la clôture.")
    public CalendrierDossierJson appliedTo(@PathParam("ref") String ref, @QueryParam("jour") String day) {
        Caller by = current.caller();
        CaseRef known = Texts.ref(ref);
        OrderView order = orders.order(by, known);
        LocalDate on = Texts.filled(day).map(d -> Texts.date("jour", d)).orElseGet(() -> Paris.date(by.receivedAt()));
        cases.whyNot(order, on).ifPresent(why -> {
            throw new BadValue("jour", day, why.message() + " " + why.todo());
        });
        return CalendrierDossierJson.of(order, cases.on(by, known, on));
    }

    @GET
    @Path("dispositifs/{code}/calendriers")
    @Operation(
            summary =
                    "Les versions du calendrier d’un dispositif, la dernière d’abord : texte, publication, auteur, entrée en"
                            + " vigueur, et les jalons que chacune fixe")
    public List<VersionCalendrierJson> versions(@PathParam("code") String code) {
        current.caller();
        programme.dispositif(code);
        List<CalendarVersionView> versions = new ArrayList<>(calendars.versions(code));
        Collections.reverse(versions);
        return versions.stream()
                .map(v -> VersionCalendrierJson.of(v, calendars::explain))
                .toList();
    }

    @GET
    @Path("dispositifs/{code}/calendrier.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "Le calendrier d’un dispositif, en vigueur ou à la fin d’un jour, en CSV")
    public String csv(@PathParam("code") String code, @QueryParam("jour") String day) {
        Caller by = current.caller();
        programme.dispositif(code);
        return CalendarCsv.write(calendars.deadlines(code, Texts.asOf("jour", day, by.receivedAt())));
    }

    @GET
    @Path("dispositifs/{code}/calendrier.ics")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(summary = "Le calendrier d’un dispositif en vigueur, en iCalendar")
    public String ics(@PathParam("code") String code) {
        Caller by = current.caller();
        String label = programme.dispositif(code).label();
        return CalendarIcs.write(
                "SONS : " + label,
                calendars.deadlines(code, by.receivedAt()),
                of -> label,
                calendars::explain,
                by.receivedAt());
    }

    @GET
    @Path("echeancier/mon-calendrier.ics")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(summary = "Les échéances de mes dispositifs, en iCalendar (fournisseur)")
    public String feed() {
        return vendorCalendar.feed(current.caller());
    }
}
