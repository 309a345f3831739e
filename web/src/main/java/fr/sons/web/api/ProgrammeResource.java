package fr.sons.web.api;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.party.service.Parties;
import fr.sons.programme.service.Programme;
import fr.sons.referencing.service.Referencing;
import fr.sons.web.api.json.ClientJson;
import fr.sons.web.api.json.DispositifJson;
import fr.sons.web.api.json.EcheanceJson;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.api.json.PhaseJson;
import fr.sons.web.api.json.PrixJson;
import fr.sons.web.api.json.ReferencementJson;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reference data: schemes, price lists, milestones, referenced solutions, clients. */
@Path("/")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Programme")
public class ProgrammeResource {
    @Inject
    private Programme programme;

    @Inject
    private Calendars calendars;

    @Inject
    private Referencing referencing;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller current;

    @GET
    @Path("dispositifs")
    @Operation(summary = "Dispositifs de financement")
    public List<DispositifJson> dispositifs() {
        current.caller();
        return programme.dispositifs().stream().map(DispositifJson::of).toList();
    }

    @GET
    @Path("dispositifs/{code}")
    @Operation(summary = "Un dispositif")
    public DispositifJson dispositif(@PathParam("code") String code) {
        current.caller();
        return DispositifJson.of(programme.dispositif(code));
    }

    @GET
    @Path("dispositifs/{code}/prix")
    @Operation(summary = "Barème d’un dispositif à une date (aujourd’hui par défaut), hors taxes")
    public List<PrixJson> prices(@PathParam("code") String code, @QueryParam("date") String date) {
        Caller by = current.caller();
        programme.dispositif(code);
        LocalDate on = Texts.filled(date).map(d -> Texts.date("date", d)).orElseGet(() -> Paris.date(by.receivedAt()));
        return programme.prices(code, on).stream().map(PrixJson::of).toList();
    }

    @GET
    @Path("dispositifs/{code}/echeances")
    @Operation(
            summary =
                    "Jalons d’un dispositif selon le calendrier en vigueur à la fin d’un jour (maintenant par défaut)")
    public List<EcheanceJson> deadlines(@PathParam("code") String code, @QueryParam("jour") String day) {
        programme.dispositif(code);
        return calendars.deadlines(code, asOf(day)).stream()
                .map(this::explained)
                .toList();
    }

    @GET
    @Path("echeancier")
    @Operation(
            summary =
                    "Prochaines échéances de tous les dispositifs à la fin d’un jour (maintenant par défaut), page par"
                            + " page")
    public PageJson<EcheanceJson> upcoming(
            @QueryParam("jour") String day,
            @QueryParam("curseur") String cursor,
            @QueryParam("taille") @DefaultValue("50") String size) {
        return PageJson.of(calendars.upcoming(asOf(day), cursor, Texts.size(size)), this::explained);
    }

    @GET
    @Path("echeancier/phases")
    @Operation(
            summary = "Phases de chaque dispositif à la fin d’un jour (maintenant par défaut) : à venir, ouvertes"
                    + " ou clôturées, avec leurs dates")
    public List<PhaseJson> phases(@QueryParam("jour") String day) {
        return calendars.phases(asOf(day)).stream()
                .map(p -> PhaseJson.of(p, this::explained))
                .toList();
    }

    private Instant asOf(String day) {
        return Texts.asOf("jour", day, current.caller().receivedAt());
    }

    private EcheanceJson explained(Deadline deadline) {
        return EcheanceJson.of(deadline, calendars.explain(deadline));
    }

    @GET
    @Path("referencements")
    @Operation(summary = "Solutions référencées du fournisseur (le mien, ou celui que je désigne)")
    public List<ReferencementJson> references(@QueryParam("fournisseur") Long vendor) {
        Caller by = current.caller();
        VendorId wanted = by.actor().vendorId().orElseGet(() -> vendor == null ? null : new VendorId(vendor));
        if (wanted == null) {
            throw new BadValue("fournisseur", "", "Indiquez le numéro du fournisseur.");
        }
        return referencing.of(wanted).stream().map(ReferencementJson::of).toList();
    }

    @GET
    @Path("clients")
    @Operation(summary = "Rechercher un client final par son nom ou le début de son identifiant")
    public List<ClientJson> clients(
            @QueryParam("texte") String text, @QueryParam("taille") @DefaultValue("20") String size) {
        current.caller();
        String wanted =
                Texts.filled(text).orElseThrow(() -> new BadValue("texte", "", "Indiquez un nom ou un identifiant."));
        return parties.searchClients(wanted, Texts.size(size)).stream()
                .map(ClientJson::of)
                .toList();
    }
}
