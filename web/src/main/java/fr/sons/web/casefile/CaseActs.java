package fr.sons.web.casefile;

import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Possibility;
import fr.sons.order.service.OrderService;
import fr.sons.payment.service.Payments;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.service.VerificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person can do on a case, step by step, as each capability says it. */
@ApplicationScoped
public class CaseActs {

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private VerificationService verifications;

    @Inject
    private SoldeService soldes;

    @Inject
    private Payments payments;

    @Inject
    private RecoveryService recoveries;

    public Map<CaseStep, List<Possibility>> byStep(Caller by, CaseRef ref) {
        Map<CaseStep, List<Possibility>> acts = new EnumMap<>(CaseStep.class);
        acts.put(CaseStep.ORDER, orders.possibilities(by, ref));
        acts.put(CaseStep.INSTALLATION, installations.possibilities(by, ref));
        acts.put(CaseStep.VERIFICATION, verifications.possibilities(by, ref));
        acts.put(CaseStep.SOLDE, soldes.possibilities(by, ref));
        acts.put(CaseStep.PAYMENT, payments.possibilities(by, ref));
        acts.put(
                CaseStep.RECOVERY,
                recoveries
                        .ofCase(by, ref)
                        .map(r -> recoveries.possibilities(by, r.reference()))
                        .orElse(List.of()));
        return acts;
    }

    /** The act of this code, where the caller's role has it. */
    public Optional<Possibility> find(Caller by, CaseRef ref, String act) {
        return byStep(by, ref).values().stream()
                .flatMap(List::stream)
                .filter(p -> p.act().equals(act))
                .findFirst();
    }
}
