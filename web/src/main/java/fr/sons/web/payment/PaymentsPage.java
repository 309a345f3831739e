package fr.sons.web.payment;

import fr.sons.kernel.Page;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.party.service.Parties;
import fr.sons.payment.api.PaymentView;
import fr.sons.payment.service.Payments;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Paging;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** What was accepted and waits to be paid. */
@Named("paymentsPage")
@RequestScoped
public class PaymentsPage {

    private static final String PATH = "/paiements";

    @Inject
    private Payments payments;

    @Inject
    private Parties parties;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param
    private String apres;

    @Inject
    @Param
    private String avant;

    @Inject
    @Param
    private String taille;

    private Page<PaymentView> page;
    private Map<VendorId, String> names = Map.of();

    public void load() {
        screen.load(() -> {
            page = payments.toPay(currentCaller.caller(), Paging.blankToNull(apres), Paging.size(taille));
            names = parties.vendorNames(
                    page.rows().stream().map(PaymentView::vendor).distinct().toList());
        });
    }

    public List<PaymentView> getRows() {
        return page.rows();
    }

    public Paging getPaging() {
        return Paging.of(PATH, new LinkedHashMap<>(), apres, avant, Paging.size(taille), page);
    }

    public String vendor(VendorId id) {
        return names.getOrDefault(id, id.toString());
    }

    public boolean isPayer() {
        return currentCaller.caller().role() == Role.ASP_PAYER;
    }
}
