package fr.sons.web.amendment;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Page;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Role;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.service.Programme;
import fr.sons.reopening.api.PassedCase;
import fr.sons.reopening.api.PassedFilter;
import fr.sons.reopening.api.ReopeningResult;
import fr.sons.reopening.service.Reopenings;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import fr.sons.web.work.Calculations;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** The cases that a passed deadline has ended, and their reopening, one by one or all of the filter (R-CAL-06). */
@Named("reopeningsPage")
@ViewScoped
public class ReopeningsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/reouvertures";
    private static final List<MilestoneKind> KINDS =
            List.of(MilestoneKind.CLOTURE_AVANCE, MilestoneKind.FIN_PRESTATION, MilestoneKind.CLOTURE_SOLDE);

    @Inject
    private Reopenings reopenings;

    @Inject
    private Calendars calendars;

    @Inject
    private Programme programme;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String dispositif;

    @Inject
    @Param
    private String jalon;

    @Inject
    @Param
    private String fournisseur;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private transient Page<PassedCase> page;
    private transient Map<String, Integer> numbers;
    private transient Calculations calculations;
    private Reason whyNot;
    private String reason;
    private final FormErrors filterErrors = new FormErrors();
    private boolean confirming;
    private String only;
    private String confirmed;
    private List<ReopeningResult> results = List.of();
    private long reopenable;

    public void load() {
        screen.load(() -> {
            Caller by = currentCaller.caller();
            filterErrors.clear();
            checkAddress();
            Optional<PassedFilter> filter = filter();
            if (filter.isPresent()) {
                numbers = null;
                page = reopenings.concerned(by, filter.get(), apres, Paging.size(taille));
                whyNot = reopenings.whyNot(by, dispositif, kind()).orElse(null);
                reopenable = reopenings.reopenable(by, filter.get());
            } else {
                reopenings.concerned(by, new PassedFilter("", MilestoneKind.FIN_PRESTATION, Optional.empty()), "", 1);
            }
        });
    }

    /** What the address asks for and there is not is told beside its field; nothing else is shown instead. */
    private void checkAddress() {
        if (isAsked(dispositif)
                && programme.dispositifs().stream().noneMatch(d -> d.code().equals(dispositif))) {
            filterErrors.add(
                    "dispositif", "Le dispositif « " + dispositif + " » n’existe pas. Choisissez-en un dans la liste.");
        }
        if (isAsked(jalon) && KINDS.stream().noneMatch(k -> k.name().equals(jalon))) {
            String name = Stream.of(MilestoneKind.values())
                    .filter(k -> k.name().equals(jalon))
                    .map(MilestoneKind::label)
                    .findFirst()
                    .orElse(jalon);
            filterErrors.add(
                    "jalon",
                    "« " + name + " » ne clôt aucun dossier qui puisse être rouvert. Choisissez une échéance dans la"
                            + " liste.");
        }
    }

    private static boolean isAsked(String parameter) {
        return parameter != null && !parameter.isBlank();
    }

    private Optional<PassedFilter> filter() {
        return !isAsked(dispositif) || !filterErrors.isEmpty()
                ? Optional.empty()
                : Optional.of(new PassedFilter(
                        dispositif, kind(), Optional.ofNullable(fournisseur).filter(v -> !v.isBlank())));
    }

    private MilestoneKind kind() {
        return KINDS.stream().filter(k -> k.name().equals(jalon)).findFirst().orElse(MilestoneKind.FIN_PRESTATION);
    }

    /** Reads back what reopening one case would do, before anything is done. */
    public void askOne(String reference) {
        ask(reference);
    }

    /** Reads back what reopening all cases of the filter would do. */
    public void askAll() {
        ask(null);
    }

    /** What is read back is what will be journaled: until it is confirmed or given up, it cannot be typed over. */
    private void ask(String reference) {
        only = reference;
        results = List.of();
        confirming = screen.attempt(() -> confirmed = reopenings.checkedReason(reason));
    }

    /** Back to the reason, as it was read back. */
    public void change() {
        confirming = false;
    }

    /** Does what was read back, with the reason that was. */
    public void confirm() {
        if (!confirming) {
            return;
        }
        confirming = false;
        if (only == null) {
            reopenAll();
        } else {
            reopen(new CaseRef(only));
        }
    }

    private void reopen(CaseRef ref) {
        if (screen.attempt(() -> reopenings.reopen(currentCaller.caller(), ref, kind(), confirmed))) {
            screen.done("Dossier " + ref + " rouvert.", address());
        }
    }

    /** Shows of each case what became of it. */
    private void reopenAll() {
        screen.attempt(() -> {
            results = reopenings.reopenAll(currentCaller.caller(), filter().orElseThrow(), confirmed);
            load();
        });
    }

    /** The one case that is to be reopened; null when it is all of the filter. */
    public String getOnly() {
        return only;
    }

    /** The reason that was read back. */
    public String getConfirmed() {
        return confirmed;
    }

    /** Field id → what is wrong with what the address asks for. */
    public Map<String, String> getFilterErrors() {
        return filterErrors.messages();
    }

    public String getAddress() {
        return address();
    }

    public boolean isConfirming() {
        return confirming;
    }

    private String address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("dispositif", dispositif);
        parameters.put("jalon", kind().name());
        parameters.put("fournisseur", fournisseur);
        return Paging.query(PATH, parameters);
    }

    public List<PassedCase> getRows() {
        return page == null ? List.of() : page.rows();
    }

    public boolean isChosen() {
        return filter().isPresent();
    }

    public Paging getPaging() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("dispositif", dispositif);
        filters.put("jalon", kind().name());
        filters.put("fournisseur", fournisseur);
        Page<?> shown = page == null ? new Page<PassedCase>(List.of(), 0, Optional.empty()) : page;
        return Paging.of(PATH, filters, apres, avant, Paging.size(taille), shown);
    }

    public boolean isAgent() {
        Role role = currentCaller.caller().role();
        return role == Role.ANS_REFERENCING || role == Role.ANS_DECIDER;
    }

    /** How many of the cases listed could be reopened. */
    public long getReopenable() {
        return reopenable;
    }

    public int getMostAtOnce() {
        return Reopenings.MOST_AT_ONCE;
    }

    public long getDone() {
        return results.stream().filter(ReopeningResult::done).count();
    }

    public List<ReopeningResult> getResults() {
        return results;
    }

    public List<ReopeningResult> getRefused() {
        return results.stream().filter(r -> !r.done()).toList();
    }

    public List<DispositifView> getDispositifs() {
        return programme.dispositifs();
    }

    public Reason getWhyNot() {
        return whyNot;
    }

    /** How the deadline that a reopened case would wait for comes about; null where there is none. */
    public DateExplanation getExplanation() {
        return deadline()
                .map(d -> calendars.explainVerdict(d, currentCaller.caller().receivedAt()))
                .orElse(null);
    }

    /** "Fin de la prestation, jusqu’au 15 novembre 2023 inclus, dans 65 jours"; empty where nothing can be awaited. */
    public String getAwaited() {
        Caller by = currentCaller.caller();
        return reopenings
                .awaited(by, dispositif, kind())
                .map(d -> d.kind().label() + ", " + d.inWordsWithRemaining(by.receivedAt())
                        + calendars
                                .interrupted(dispositif, kind(), by.receivedAt())
                                .flatMap(w -> w.interruption(by.receivedAt()))
                                .map(" ; "::concat)
                                .orElse(""))
                .orElse("");
    }

    private Optional<Deadline> deadline() {
        return calendars.deadline(dispositif, kind(), currentCaller.caller().receivedAt());
    }

    /** Which of the explanations under the table is the one of the deadline that ended this case; 0 when it has none. */
    public int calculation(PassedCase passed) {
        calculate();
        return numbers.getOrDefault(passed.ref().value(), 0);
    }

    /** How the deadlines that ended the cases shown were computed, each once. */
    public List<Calculations.Calculation> getCalculations() {
        calculate();
        return calculations.all();
    }

    private void calculate() {
        if (numbers == null) {
            calculations = new Calculations();
            numbers = new HashMap<>();
            for (PassedCase passed : getRows()) {
                numbers.put(
                        passed.ref().value(),
                        calculations.numberOf(passed.deadline().map(BindingDeadline::explanation)));
            }
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDispositif() {
        return dispositif;
    }

    /** The deadlines that end cases, in the order of a case's life. */
    public List<MilestoneKind> getKinds() {
        return KINDS;
    }

    /** What the deadline did to the cases, in French. */
    public String verdict(MilestoneKind kind) {
        return switch (kind) {
            case CLOTURE_AVANCE -> "commande caduque";
            case FIN_PRESTATION -> "non livrée";
            default -> "aucune demande";
        };
    }

    public String getKind() {
        return kind().name();
    }

    public String getVendor() {
        return fournisseur;
    }
}
