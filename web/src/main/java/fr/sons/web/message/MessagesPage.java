package fr.sons.web.message;

import fr.sons.kernel.Caller;
import fr.sons.kernel.Page;
import fr.sons.notification.api.MessageFilter;
import fr.sons.notification.api.MessageState;
import fr.sons.notification.api.MessageView;
import fr.sons.notification.service.Messages;
import fr.sons.reminder.service.RemindedDates;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import fr.sons.web.work.Calculations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The messages the visitor may read: all for agents, its own for a party; its filters are its address. */
@Named("messagesPage")
@RequestScoped
public class MessagesPage {

    private static final String PATH = "/messages";

    @Inject
    private Messages messages;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String etat;

    @Inject
    @Param
    private String texte;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    @Inject
    private RemindedDates dates;

    private final Calculations calculations = new Calculations();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private Page<MessageView> page;
    private List<Care> cares = List.of();

    /** What somebody has to look at. */
    public record Care(MessageState state, long count) {}

    public void load() {
        screen.load(() -> {
            Caller by = currentCaller.caller();
            MessageFilter filter = new MessageFilter(
                    state(), Optional.ofNullable(Paging.blankToNull(texte)).map(String::strip));
            page = messages.search(by, filter, Paging.blankToNull(apres), Paging.size(taille));
            page.rows().forEach(m -> numbers.put(m.id(), calculations.numberOf(dates.explain(m, by.receivedAt()))));
            if (isAgent()) {
                cares = messages.counts(by).entrySet().stream()
                        .filter(count -> count.getKey().needsCare())
                        .map(count -> new Care(count.getKey(), count.getValue()))
                        .toList();
            }
        });
    }

    private Optional<MessageState> state() {
        return Arrays.stream(MessageState.values())
                .filter(s -> s.name().equals(etat))
                .findFirst();
    }

    public boolean isAgent() {
        return currentCaller.caller().role().seesAllCases();
    }

    public List<MessageView> getRows() {
        return page.rows();
    }

    /** Which of the explanations under the list is the one of the date in a subject; 0 where it says none. */
    public int calculation(MessageView message) {
        return numbers.get(message.id());
    }

    /** How the dates in the subjects came about, each once. */
    public List<Calculations.Calculation> getCalculations() {
        return calculations.all();
    }

    public List<Care> getCares() {
        return cares;
    }

    public MessageState[] getStates() {
        return MessageState.values();
    }

    public Paging getPaging() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("etat", etat);
        filters.put("texte", texte);
        return Paging.of(PATH, filters, apres, avant, Paging.size(taille), page);
    }

    public String getState() {
        return etat;
    }

    public String getText() {
        return texte;
    }
}
