package fr.sons.web.api;

import fr.sons.document.service.Documents;
import fr.sons.installation.service.InstallationService;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Possibility;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Balances;
import fr.sons.ledger.service.Ledger;
import fr.sons.letter.service.LetterService;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.payment.service.Payments;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.api.ReserveState;
import fr.sons.verification.api.VerificationView;
import fr.sons.verification.service.VerificationService;
import fr.sons.web.api.json.ActeJson;
import fr.sons.web.api.json.CommandeJson;
import fr.sons.web.api.json.CourrierJson;
import fr.sons.web.api.json.DossierJson;
import fr.sons.web.api.json.EcritureJson;
import fr.sons.web.api.json.EtapeJournalJson;
import fr.sons.web.api.json.InstallationJson;
import fr.sons.web.api.json.PaiementJson;
import fr.sons.web.api.json.PieceJson;
import fr.sons.web.api.json.RecouvrementJson;
import fr.sons.web.api.json.SoldeJson;
import fr.sons.web.api.json.VerificationJson;
import fr.sons.web.casefile.CaseDeadline;
import fr.sons.web.casefile.NextStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Composes the whole file of one order from every capability. Sight of the order is checked before anything is read. */
@RequestScoped
public class CaseFile {

    @Inject
    private OrderService orders;

    @Inject
    private CaseDeadline caseDeadline;

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

    @Inject
    private LetterService letters;

    @Inject
    private Documents documents;

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    DossierJson of(Caller by, CaseRef ref) {
        OrderView order = orders.order(by, ref);
        Optional<RecoveryView> recovery = recoveries.ofCase(by, ref);
        return new DossierJson(
                CommandeJson.of(order),
                next(by, order, recovery),
                acts(by, ref, recovery),
                part(() -> InstallationJson.of(installations.view(by, ref))),
                part(() -> VerificationJson.of(verifications.view(by, ref))),
                part(() -> SoldeJson.of(soldes.view(by, ref))),
                payments.of(ref).stream().map(PaiementJson::of).toList(),
                recovery.stream().map(RecouvrementJson::of).toList(),
                letters.of(by, ref).stream().map(CourrierJson::of).toList(),
                documents.of(ref).stream().map(PieceJson::of).toList(),
                journal.timeline(ref).stream().map(EtapeJournalJson::of).toList(),
                amounts(ledger.balances(ref)),
                ledger.lines(ref).stream().map(EcritureJson::of).toList());
    }

    private DossierJson.ProchaineEcheance next(Caller by, OrderView order, Optional<RecoveryView> recovery) {
        VerificationView verification = verifications.view(by, order.ref());
        Optional<RecoveryWait> wait = recovery.flatMap(r -> recoveries.awaits(by, r.reference()));
        Optional<NextStep> step = NextStep.of(new NextStep.States(
                order.state(),
                installations.view(by, order.ref()).state(),
                verification.state(),
                verification.reserves().stream().anyMatch(r -> r.state() == ReserveState.OPEN),
                soldes.view(by, order.ref()).state(),
                wait));
        return caseDeadline
                .of(by, order, step, wait)
                .map(d -> new DossierJson.ProchaineEcheance(
                        step.map(NextStep::inWords).orElse(null),
                        d.inWords(),
                        d.explanation().steps()))
                .orElse(null);
    }

    private List<ActeJson> acts(Caller by, CaseRef ref, Optional<RecoveryView> recovery) {
        return Stream.<Supplier<List<Possibility>>>of(
                        () -> orders.possibilities(by, ref),
                        () -> installations.possibilities(by, ref),
                        () -> verifications.possibilities(by, ref),
                        () -> soldes.possibilities(by, ref),
                        () -> payments.possibilities(by, ref),
                        () -> recovery.map(r -> recoveries.possibilities(by, r.reference()))
                                .orElse(List.of()))
                .map(CaseFile::part)
                .filter(found -> found != null)
                .flatMap(List::stream)
                .map(ActeJson::of)
                .toList();
    }

    /** A part of the case that has not begun yet is absent. */
    private static <T> T part(Supplier<T> read) {
        try {
            return read.get();
        } catch (NotFound notBegun) {
            return null;
        }
    }

    private static Map<String, String> amounts(Balances balances) {
        Map<String, String> amounts = new LinkedHashMap<>();
        for (Account account : Account.values()) {
            if (account != Account.BUDGET) {
                amounts.put(account.name(), balances.of(account).toString());
            }
        }
        return amounts;
    }
}
