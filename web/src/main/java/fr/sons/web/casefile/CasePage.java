package fr.sons.web.casefile;

import fr.sons.calendar.api.DateExplanation;
import fr.sons.document.api.DocumentView;
import fr.sons.document.service.Documents;
import fr.sons.installation.api.InstallationView;
import fr.sons.installation.service.InstallationService;
import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Possibility;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.Balances;
import fr.sons.ledger.api.LedgerLine;
import fr.sons.ledger.service.Ledger;
import fr.sons.letter.api.LetterView;
import fr.sons.letter.service.LetterService;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.payment.api.PaymentView;
import fr.sons.payment.service.Payments;
import fr.sons.programme.service.Programme;
import fr.sons.recovery.api.RecoveryState;
import fr.sons.recovery.api.RecoveryView;
import fr.sons.recovery.api.RecoveryWait;
import fr.sons.recovery.service.RecoveryService;
import fr.sons.solde.api.SoldeView;
import fr.sons.solde.service.SoldeService;
import fr.sons.verification.api.ReserveState;
import fr.sons.verification.api.VerificationView;
import fr.sons.verification.service.VerificationService;
import fr.sons.web.act.ActPanel;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** One case with all that happened to it and all that can be done now. Only shows; acts have addresses of their own. */
@Named("casePage")
@RequestScoped
public class CasePage {

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private VerificationService verifications;

    @Inject
    private SoldeService soldes;

    @Inject
    private RecoveryService recoveries;

    @Inject
    private Payments payments;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private Documents documents;

    @Inject
    private LetterService letters;

    @Inject
    private CaseDeadline caseDeadline;

    @Inject
    private Programme programme;

    @Inject
    private CaseActs caseActs;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    @Inject
    @Param(pathIndex = 0)
    private String reference;

    private OrderView order;
    private InstallationView installation;
    private VerificationView verification;
    private SoldeView solde;
    private RecoveryView recovery;
    private List<PaymentView> paymentList = List.of();
    private List<LedgerLine> ledgerLines = List.of();
    private List<JournalEntry> timeline = List.of();
    private List<DocumentView> documentList = List.of();
    private List<LetterView> letterList = List.of();
    private Map<CaseStep, List<Possibility>> acts = Map.of();
    private Balances balances;
    private Optional<NextStep> next = Optional.empty();
    private Optional<CaseDeadline.Next> deadline = Optional.empty();

    public void load() {
        screen.load(() -> {
            if (!CaseRef.isWellFormed(reference)) {
                throw new NotFound("le dossier " + reference);
            }
            Caller by = currentCaller.caller();
            CaseRef ref = new CaseRef(reference);
            order = orders.order(by, ref);
            installation = installations.view(by, ref);
            verification = verifications.view(by, ref);
            solde = soldes.view(by, ref);
            recovery = recoveries.ofCase(by, ref).orElse(null);
            paymentList = payments.of(ref);
            balances = ledger.balances(ref);
            ledgerLines = ledger.lines(ref);
            timeline = journal.timeline(ref);
            documentList = documents.of(ref);
            letterList = letters.of(by, ref);
            acts = caseActs.byStep(by, ref);
            Optional<RecoveryWait> wait =
                    Optional.ofNullable(recovery).flatMap(r -> recoveries.awaits(by, r.reference()));
            next = NextStep.of(new NextStep.States(
                    order.state(),
                    installation.state(),
                    verification.state(),
                    verification.reserves().stream().anyMatch(r -> r.state() == ReserveState.OPEN),
                    solde.state(),
                    wait));
            deadline = caseDeadline.of(by, order, next, wait);
        });
    }

    /** The acts of a step: those possible now, and the others with what they wait for. */
    public ActPanel acts(String step) {
        CaseStep caseStep = CaseStep.valueOf(step);
        return ActPanel.of(acts.getOrDefault(caseStep, List.of()), waitOf(caseStep));
    }

    private String waitOf(CaseStep step) {
        // a case that was reopened waits for somebody, but not with the recovery that ended then
        return step == CaseStep.RECOVERY && recovery != null && recovery.state() == RecoveryState.ABANDONED
                ? "la procédure est terminée."
                : StepWait.inWords(
                        step,
                        order.state(),
                        verification.state(),
                        solde.state(),
                        next.map(NextStep::inWords).orElse(""));
    }

    /** "3 × Officine de pharmacie": the units in the words of the price list. */
    public String getUnits() {
        return order.units() + " × "
                + programme
                        .price(order.dispositif(), order.band(), order.signedOn())
                        .bandLabel();
    }

    public OrderView getOrder() {
        return order;
    }

    public InstallationView getInstallation() {
        return installation;
    }

    public VerificationView getVerification() {
        return verification;
    }

    public SoldeView getSolde() {
        return solde;
    }

    public RecoveryView getRecovery() {
        return recovery;
    }

    public List<PaymentView> getPayments() {
        return paymentList;
    }

    public List<LedgerLine> getLedgerLines() {
        return ledgerLines;
    }

    public List<JournalEntry> getTimeline() {
        return timeline;
    }

    /** The reason that was given for an act; empty where none was. */
    public String motive(JournalEntry entry) {
        try (JsonReader after = Json.createReader(new StringReader(entry.after()))) {
            return after.readObject().getString("motif", "");
        }
    }

    /** Whether the reader works on all cases; from where somebody acted is told to nobody else. */
    public boolean isAgent() {
        return currentCaller.caller().role().seesAllCases();
    }

    public List<DocumentView> getDocuments() {
        return documentList;
    }

    public List<LetterView> getLetters() {
        return letterList;
    }

    /** Received and not claimed back. */
    public Money getReceived() {
        return balances.of(Account.RECEIVED);
    }

    public Money getToPay() {
        return balances.of(Account.PAYABLE);
    }

    public Money getClaimed() {
        return balances.of(Account.CLAIMED);
    }

    public NextStep getNext() {
        return next.orElse(null);
    }

    /** "jusqu’au 14 décembre 2023 à 14 h, dans 94 jours"; empty when nothing bounds the next step. */
    public String getNextDeadline() {
        return deadline.map(CaseDeadline.Next::inWords).orElse("");
    }

    /** How that deadline was computed; none when nothing bounds the next step. */
    public DateExplanation getNextExplanation() {
        return deadline.map(CaseDeadline.Next::explanation).orElse(null);
    }
}
