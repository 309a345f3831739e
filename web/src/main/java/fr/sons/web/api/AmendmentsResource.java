package fr.sons.web.api;

import fr.sons.calendar.api.AmendmentState;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.TimerMoveView;
import fr.sons.calendar.service.Amendments;
import fr.sons.calendar.service.CalendarFile;
import fr.sons.calendar.service.Calendars;
import fr.sons.calendar.service.ReadCalendar;
import fr.sons.calendar.service.TimerMoves;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.programme.service.Programme;
import fr.sons.web.amendment.TouchedCasesFile;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.DeplacementEcheancesJson;
import fr.sons.web.api.json.ImportCalendrier;
import fr.sons.web.api.json.ModificatifJson;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.api.json.ProjetCalendrier;
import fr.sons.web.api.json.RevisionLue;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Amending a calendar: a draft by one agent, compared, published by a second one; the open cases follow (R-CAL-05). */
@Path("/calendriers-modificatifs")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Calendriers modificatifs")
public class AmendmentsResource {

    private static final String NO_BODY = "Le corps JSON de la demande manque.";

    @Inject
    private Amendments amendments;

    @Inject
    private TimerMoves moves;

    @Inject
    private TouchedCasesFile touched;

    @Inject
    private Calendars calendars;

    @Inject
    private Programme programme;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(summary = "Calendriers modificatifs, le dernier d’abord (agents)")
    public PageJson<ModificatifJson> list(
            @QueryParam("curseur") String cursor, @QueryParam("taille") @DefaultValue("50") String size) {
        return PageJson.of(
                amendments.list(current.caller(), cursor, Texts.size(size)),
                a -> ModificatifJson.of(a, List.of(), calendars::explain));
    }

    @GET
    @Path("{numero: \\d{1,18}}")
    @Operation(
            summary = "Un calendrier modificatif, comparé au calendrier en vigueur tant qu’il est à l’état de projet")
    public ModificatifJson get(@PathParam("numero") long number) {
        return read(current.caller(), number);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Préparer un projet (chargé de référencement ANS)")
    public Response draft(@NotNull(message = NO_BODY) @Valid ProjetCalendrier demande) {
        if (Texts.filled(demande.dispositif()).isEmpty()) {
            throw new BadValue("dispositif", "", "Indiquez le dispositif.");
        }
        return acts.create(
                by -> {
                    programme.dispositif(demande.dispositif());
                    return read(by, amendments.draft(by, DraftReader.read(demande.dispositif(), demande)));
                },
                created -> "/api/v1/calendriers-modificatifs/" + created.numero());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("import")
    @Operation(
            summary =
                    "Préparer un projet à partir d’un calendrier entier en CSV ou en iCalendar : ce qui diffère de celui en"
                            + " vigueur")
    public Response read(@NotNull(message = NO_BODY) @Valid ImportCalendrier demande) {
        LocalDate publishedOn = Texts.typedDate("publieLe", demande.publieLe());
        return acts.create(
                by -> {
                    String code = programme.dispositif(demande.dispositif()).code();
                    ReadCalendar read = CalendarFile.read(
                            demande.contenu(),
                            code,
                            demande.texte(),
                            publishedOn,
                            calendars.deadlines(code, by.receivedAt()));
                    return read(
                            by, amendments.draft(by, read.draft()), read.remarks(), read.explained(calendars::explain));
                },
                created -> "/api/v1/calendriers-modificatifs/" + created.numero());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{numero: \\d{1,18}}/redaction")
    @Operation(summary = "Récrire son projet en entier (son auteur), à partir de la révision lue")
    public Response rewrite(
            @PathParam("numero") long number, @NotNull(message = NO_BODY) @Valid ProjetCalendrier demande) {
        if (demande.revision() == null) {
            throw new BadValue("revision", "", "Indiquez la révision que vous avez lue.");
        }
        return acts.perform(by -> {
            String dispositif = amendments.view(by, number).dispositif();
            amendments.rewrite(by, number, demande.revision(), DraftReader.read(dispositif, demande));
            return read(by, number);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{numero: \\d{1,18}}/abandon")
    @Operation(summary = "Abandonner un projet")
    public Response abandon(@PathParam("numero") long number, @NotNull(message = NO_BODY) @Valid RevisionLue demande) {
        return acts.perform(by -> {
            amendments.abandon(by, number, demande.revision());
            return read(by, number);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{numero: \\d{1,18}}/publication")
    @Operation(summary = "Publier un projet (un second agent de l’ANS) ; les échéances des dossiers ouverts suivent")
    public Response publish(@PathParam("numero") long number, @NotNull(message = NO_BODY) @Valid RevisionLue demande) {
        return acts.perform(by -> {
            amendments.publish(by, number, demande.revision());
            return read(by, number);
        });
    }

    @GET
    @Path("{numero: \\d{1,18}}/dossiers.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary =
                    "Les dossiers touchés, en CSV : quelle date bouge et comment elle est calculée, qui devient hors délai, qui peut être rouvert")
    public StreamingOutput cases(@PathParam("numero") long number) {
        Caller by = current.caller();
        amendments.view(by, number);
        return out -> touched.send(by, number, out);
    }

    @GET
    @Path("deplacements")
    @Operation(summary = "Déplacements des échéances des dossiers ouverts, le dernier d’abord (agents)")
    public PageJson<DeplacementEcheancesJson> moves(
            @QueryParam("curseur") String cursor, @QueryParam("taille") @DefaultValue("50") String size) {
        return PageJson.of(moves.list(current.caller(), cursor, Texts.size(size)), DeplacementEcheancesJson::of);
    }

    @GET
    @Path("{numero: \\d{1,18}}/deplacement")
    @Operation(summary = "Où en est le déplacement des échéances qu’une publication a demandé")
    public DeplacementEcheancesJson move(@PathParam("numero") long number) {
        return DeplacementEcheancesJson.of(moveOf(current.caller(), number));
    }

    @POST
    @Path("{numero: \\d{1,18}}/deplacement/reprise")
    @Operation(summary = "Réessayer les dossiers dont les échéances n’ont pas pu être déplacées")
    public Response retry(@PathParam("numero") long number) {
        return acts.perform(by -> {
            moves.retry(by, moveOf(by, number).id());
            return DeplacementEcheancesJson.of(moveOf(by, number));
        });
    }

    private TimerMoveView moveOf(Caller by, long number) {
        AmendmentView view = amendments.view(by, number);
        return view.calendarVersion()
                .flatMap(version -> moves.of(by, view.dispositif(), version))
                .orElseThrow(() -> new NotFound("le déplacement d’échéances du calendrier modificatif " + number));
    }

    private ModificatifJson read(Caller by, long number) {
        return read(by, number, "", List.of());
    }

    private ModificatifJson read(Caller by, long number, String remark, List<String> steps) {
        AmendmentView view = amendments.view(by, number);
        return ModificatifJson.of(
                view,
                view.state() == AmendmentState.DRAFT ? amendments.compare(by, number) : List.of(),
                calendars::explain,
                remark,
                steps);
    }
}
