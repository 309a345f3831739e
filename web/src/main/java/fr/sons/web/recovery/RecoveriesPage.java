package fr.sons.web.recovery;

import fr.sons.kernel.Page;
import fr.sons.kernel.time.Paris;
import fr.sons.recovery.api.RecoveryCause;
import fr.sons.recovery.api.RecoveryDate;
import fr.sons.recovery.api.RecoveryFilter;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.service.RecoverySearch;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import fr.sons.web.work.Calculations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The list of recoveries; its filters are its address. */
@Named("recoveriesPage")
@RequestScoped
public class RecoveriesPage {

    private static final String PATH = "/recouvrements";

    @Inject
    private RecoverySearch recoveries;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String etat;

    @Inject
    @Param
    private String cause;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private Page<RecoveryView> page;
    private Calculations calculations;

    public void load() {
        screen.load(() -> page = recoveries.search(
                currentCaller.caller(),
                new RecoveryFilter(
                        one(RecoveryState.values(), etat), one(RecoveryCause.values(), cause), Optional.empty()),
                Paging.blankToNull(apres),
                Paging.size(taille)));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
    }

    public List<RecoveryView> getRows() {
        return page.rows();
    }

    /** The date that matters now; null where there is none. */
    public RecoveryDate listed(RecoveryView row) {
        return listedNow(row).orElse(null);
    }

    private Optional<RecoveryDate> listedNow(RecoveryView row) {
        return row.listed(Paris.date(currentCaller.caller().receivedAt()));
    }

    /** Which of the explanations under the table is the one of this recovery. */
    public int calculation(RecoveryView row) {
        return calculations().numberOf(listedNow(row).map(RecoveryDate::explanation));
    }

    /** How the dates shown were computed, each once. */
    public List<Calculations.Calculation> getCalculations() {
        return calculations().all();
    }

    private Calculations calculations() {
        if (calculations == null) {
            calculations = new Calculations();
            page.rows().forEach(r -> calculations.numberOf(listedNow(r).map(RecoveryDate::explanation)));
        }
        return calculations;
    }

    public Paging getPaging() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("etat", etat);
        filters.put("cause", cause);
        return Paging.of(PATH, filters, apres, avant, Paging.size(taille), page);
    }

    public RecoveryState[] getStates() {
        return RecoveryState.values();
    }

    public RecoveryCause[] getCauses() {
        return RecoveryCause.values();
    }

    public String getState() {
        return etat;
    }

    public String getCause() {
        return cause;
    }
}
