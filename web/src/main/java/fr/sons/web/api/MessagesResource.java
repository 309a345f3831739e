package fr.sons.web.api;

import fr.sons.notification.api.Attachment;
import fr.sons.notification.api.MessageFilter;
import fr.sons.notification.api.MessageState;
import fr.sons.notification.api.MessageView;
import fr.sons.notification.service.Messages;
import fr.sons.reminder.service.RemindedDates;
import fr.sons.web.api.act.Acts;
import fr.sons.web.api.json.MessageJson;
import fr.sons.web.api.json.PageJson;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages by e-mail: reminders of deadlines (R-CAL-07). */
@Path("/messages")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Messages")
public class MessagesResource {
    @Inject
    private Messages messages;

    @Inject
    private RemindedDates dates;

    @Inject
    private CurrentCaller current;

    @Inject
    private Acts acts;

    @GET
    @Operation(summary = "Messages préparés et envoyés, du plus récent au plus ancien")
    public PageJson<MessageJson> list(
            @QueryParam("etat") String state,
            @QueryParam("texte") String text,
            @QueryParam("curseur") String cursor,
            @QueryParam("taille") @DefaultValue("50") String size) {
        MessageFilter filter = new MessageFilter(Texts.oneOf("etat", state, MessageState.class), Texts.filled(text));
        return PageJson.of(messages.search(current.caller(), filter, cursor, Texts.size(size)), this::json);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Un message avec son texte")
    public MessageJson get(@PathParam("id") long id) {
        return json(messages.view(current.caller(), id));
    }

    @GET
    @Path("{id}/fichier-joint.csv")
    @Produces(Attachment.MEDIA_TYPE)
    @Operation(summary = "Le fichier joint à un message, en CSV : tous les dossiers que son texte ne peut pas énumérer")
    public Response attachment(@PathParam("id") long id) {
        Attachment attachment = messages.attachment(current.caller(), id);
        StreamingOutput file = attachment::copyTo;
        return Response.ok(file)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + attachment.about().fileName() + "\"")
                .build();
    }

    @POST
    @Path("{id}/renvoi")
    @Operation(summary = "Renvoyer un message en échec ou incertain (administrateur)")
    public Response sendAgain(@PathParam("id") long id) {
        return acts.perform(by -> {
            messages.sendAgain(by, id);
            return json(messages.view(by, id));
        });
    }

    private MessageJson json(MessageView message) {
        return MessageJson.of(message, dates.explain(message, current.caller().receivedAt()));
    }
}
