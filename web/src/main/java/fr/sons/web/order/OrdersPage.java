package fr.sons.web.order;

import fr.sons.kernel.Page;
import fr.sons.order.api.OrderFilter;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderSearch;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The list of orders; its filters are its address. */
@Named("ordersPage")
@RequestScoped
public class OrdersPage {

    private static final String PATH = "/commandes";

    @Inject
    private OrderSearch search;

    @Inject
    private Programme programme;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    @Param
    private String texte;

    @Inject
    @Param
    private String dispositif;

    @Inject
    @Param
    private String etat;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private Page<OrderView> page;

    /** A filter in force, with the address of the list without it. */
    public record Chip(String label, String url) {}

    private Page<OrderView> page() {
        if (page == null) {
            OrderFilter filter = OrderFilter.of(texte, dispositif, state().orElse(null), null);
            page = search.search(currentCaller.caller(), filter, Paging.blankToNull(apres), Paging.size(taille));
        }
        return page;
    }

    private Optional<OrderState> state() {
        return Arrays.stream(OrderState.values())
                .filter(s -> s.name().equals(etat))
                .findFirst();
    }

    public List<OrderView> getRows() {
        return page().rows();
    }

    public Paging getPaging() {
        return Paging.of(PATH, filters(), apres, avant, Paging.size(taille), page());
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("texte", texte);
        filters.put("dispositif", dispositif);
        filters.put("etat", etat);
        return filters;
    }

    public List<Chip> getChips() {
        return filters().entrySet().stream()
                .filter(f -> Paging.blankToNull(f.getValue()) != null)
                .map(f -> {
                    Map<String, String> others = filters();
                    others.remove(f.getKey());
                    return new Chip(words(f.getKey(), f.getValue()), Paging.query(PATH, others));
                })
                .toList();
    }

    private String words(String name, String value) {
        return switch (name) {
            case "texte" -> "Texte\u00a0: " + value;
            case "dispositif" ->
                "Dispositif\u00a0: "
                        + getDispositifs().stream()
                                .filter(d -> d.code().equals(value))
                                .map(DispositifView::label)
                                .findFirst()
                                .orElse(value);
            default -> "État\u00a0: " + state().map(OrderState::label).orElse(value);
        };
    }

    public List<DispositifView> getDispositifs() {
        return programme.dispositifs();
    }

    public OrderState[] getStates() {
        return OrderState.values();
    }

    public String getText() {
        return texte;
    }

    public String getDispositif() {
        return dispositif;
    }

    public String getState() {
        return etat;
    }
}
