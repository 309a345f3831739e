package fr.sons.web.message;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.notification.api.MessageView;
import fr.sons.notification.service.Messages;
import fr.sons.reminder.service.RemindedDates;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** One message with its text; an administrator may have it sent again. */
@Named("messagePage")
@RequestScoped
public class MessagePage {

    @Inject
    private Messages messages;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    private RemindedDates dates;

    private MessageView message;
    private boolean sendable;

    public void load() {
        screen.load(() -> {
            Caller by = currentCaller.caller();
            message = messages.view(by, id());
            sendable = messages.canSendAgain(by, message);
        });
    }

    private long id() {
        try {
            return Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new NotFound("ce message");
        }
    }

    public void sendAgain() {
        boolean done = screen.attempt(() -> messages.sendAgain(currentCaller.caller(), id()));
        if (done) {
            screen.done("Le message sera renvoyé dans quelques secondes.", "/message/" + id());
        } else {
            load();
        }
    }

    public MessageView getMessage() {
        return message;
    }

    /** How the date that it reminds of came about; null where it says none. */
    public DateExplanation getExplanation() {
        return dates.explain(message, currentCaller.caller().receivedAt()).orElse(null);
    }

    public boolean isSendable() {
        return sendable;
    }
}
