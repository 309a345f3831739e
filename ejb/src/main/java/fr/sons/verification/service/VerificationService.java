package fr.sons.verification.service;

import fr.sons.installation.api.CompletionAttested;
import fr.sons.installation.api.InstallationState;
import fr.sons.installation.api.InstallationView;
import fr.sons.installation.api.NotDelivered;
import fr.sons.installation.api.ServiceReopened;
import fr.sons.installation.service.InstallationService;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Possibility;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.Words;
import fr.sons.order.api.OrderClosed;
import fr.sons.order.api.OrderReopened;
import fr.sons.order.api.OrderView;
import fr.sons.order.service.OrderService;
import fr.sons.programme.service.Programme;
import fr.sons.verification.api.OpenVerification;
import fr.sons.verification.api.ReserveState;
import fr.sons.verification.api.ReserveView;
import fr.sons.verification.api.SignVa;
import fr.sons.verification.api.SoldeClosing;
import fr.sons.verification.api.VerificationProcess;
import fr.sons.verification.api.VerificationState;
import fr.sons.verification.api.VerificationView;
import fr.sons.verification.domain.Signature;
import fr.sons.verification.domain.Verification;
import fr.sons.verification.domain.VerificationAct;
import fr.sons.verification.domain.VerificationFacts;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The final client's acceptance: opened, reserves raised, answered and lifted, signed (R-VA-01 to R-VA-03). */
@Stateless
public class VerificationService {

    @Inject
    private Verifications verifications;

    @Inject
    private SignedProof signedProof;

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private Programme programme;

    @Inject
    private SoldeClosing soldeClosing;

    @Inject
    private Journal journal;

    @Inject
    private VerificationProcess process;

    /** The vendor announces that the service can be verified, without waiting for an attestation. */
    public void open(Caller by, CaseRef ref, OpenVerification command) {
        Rights.require(by, VerificationAct.OPEN.role());
        Verification verification = lock(orders.order(by, ref));
        OrderView order = orders.order(by, ref);
        VerificationAct.OPEN.guard(facts(order, verification, by.receivedAt()));
        begin(by, order, verification, command.versionInstalled());
    }

    /** Opens on an attestation where a proof is required; the attested version replaces one announced before. */
    public void attested(@Observes CompletionAttested news) {
        OrderView order = orders.orderForSystem(news.ref());
        Verification verification = lock(order);
        if (verification.state() == VerificationState.NOT_STARTED) {
            beginAttested(news.by(), order, verification, news.installation());
        } else {
            verification.attested(news.installation().versionInstalled().orElseThrow());
        }
    }

    /** Once no request for the solde can follow, an attestation opens nothing: a reopening does (R-SOL-01, R-CAL-06). */
    private void beginAttested(Caller by, OrderView order, Verification verification, InstallationView installation) {
        if (installation.state() == InstallationState.ATTESTED
                && VerificationAct.OPEN
                        .whyNot(facts(order, verification, by.receivedAt()))
                        .isEmpty()) {
            begin(by, order, verification, installation.versionInstalled().orElseThrow());
        }
    }

    private void begin(Caller by, OrderView order, Verification verification, String versionInstalled) {
        String installed = Words.required(versionInstalled, "R-VA-03", "la version installée", 100);
        verification.open(installed, order.scenario(), by.receivedAt());
        verifications.add(verification);
        record(
                by,
                verification,
                VerificationState.NOT_STARTED,
                "Vérification ouverte",
                "R-VA-01",
                Map.of("version", installed));
        process.opened(order.ref());
    }

    public void raiseReserve(Caller by, CaseRef ref, String description) {
        Verification verification = guarded(by, ref, VerificationAct.RAISE_RESERVE);
        VerificationState before = verification.state();
        String words = Words.required(description, "R-VA-01", "la description de la réserve");
        int number = verification.raiseReserve(words, by.receivedAt());
        record(by, verification, before, "Réserve n° " + number + " émise", "R-VA-01", Map.of("description", words));
        process.reserveRaised(ref);
    }

    public void answerReserve(Caller by, CaseRef ref, int number, String answer) {
        Verification verification = guarded(by, ref, VerificationAct.ANSWER_RESERVE);
        VerificationState before = verification.state();
        String words = Words.required(answer, "R-VA-01", "la réponse à la réserve");
        boolean first = verification.answerReserve(number, words, by.receivedAt());
        record(by, verification, before, "Réponse à la réserve n° " + number, "R-VA-01", Map.of("réponse", words));
        if (first) {
            process.reserveAnswered(ref);
        }
    }

    public void liftReserve(Caller by, CaseRef ref, int number) {
        Verification verification = guarded(by, ref, VerificationAct.LIFT_RESERVE);
        VerificationState before = verification.state();
        verification.liftReserve(number, by.receivedAt());
        record(by, verification, before, "Réserve n° " + number + " levée", "R-VA-01", Map.of());
        process.reserveLifted(ref);
    }

    /** The client signs: the PDF is made, stored and hashed in the same transaction (R-VA-02). */
    public void sign(Caller by, CaseRef ref, SignVa command) {
        Verification verification = guarded(by, ref, VerificationAct.SIGN);
        VerificationState before = verification.state();
        Signature signature = signedProof.make(by, orders.order(by, ref), verification.view(), command);
        verification.sign(signature);
        record(
                by,
                verification,
                before,
                verification.proof().name() + " signée",
                "R-VA-02",
                Map.of("sha256", verification.view().signature().orElseThrow().sha256()));
        process.signed(ref);
    }

    public void notDelivered(@Observes NotDelivered news) {
        verifications.lock(news.refs()).forEach(v -> close(news.by(), v, "R-INS-02", "Prestation non livrée"));
    }

    public void orderClosed(@Observes OrderClosed news) {
        verifications
                .lock(news.order().ref())
                .ifPresent(v -> close(news.by(), v, "R-CMD-07", news.cause().label()));
    }

    /** No request for the solde came in time: a signature would be of no use any more (R-SOL-01). */
    public void soldeExpired(Caller system, CaseRef ref) {
        Rights.require(system, Role.SYSTEM);
        verifications.lock(ref).ifPresent(v -> close(system, v, "R-SOL-01", "Clôture du solde passée sans demande"));
    }

    /** The solde is awaited again, and alone: with its order or its service it is they who tell (R-CAL-06). */
    public void soldeReopened(Caller by, CaseRef ref, String reason) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        resume(by, orders.orderForSystem(ref), "Vérification reprise avec le solde", reason);
    }

    /**
     * The order lives again: the verification resumes where it was, its process too (R-CAL-06). It hears of it last: its tasks
     * show until when the solde can be asked for, which has resumed by then.
     */
    public void orderReopened(@Observes @Priority(3000) OrderReopened news) {
        resume(news.by(), news.order(), "Vérification reprise avec la commande", news.reason());
    }

    /** The service is awaited again: what had ended with it resumes (R-CAL-06). */
    public void serviceReopened(@Observes @Priority(3000) ServiceReopened news) {
        resume(news.by(), news.order(), "Vérification reprise avec la prestation", news.reason());
    }

    /** Resumes what had ended, and begins what an attestation would have opened had it come before the end. */
    private void resume(Caller by, OrderView order, String act, String reason) {
        Verification verification = lock(order);
        if (verification.state() == VerificationState.NOT_STARTED) {
            beginAttested(by, order, verification, installation(order, by.receivedAt()));
        } else if (facts(order, verification, by.receivedAt()).canResume()) {
            verification.resume();
            record(by, verification, VerificationState.CLOSED, act, "R-CAL-06", Map.of("motif", reason));
            waitAgain(verification);
        }
    }

    private void waitAgain(Verification verification) {
        CaseRef ref = verification.ref();
        process.opened(ref);
        List<ReserveView> open = verification.view().reserves().stream()
                .filter(r -> r.state() != ReserveState.LIFTED)
                .toList();
        open.forEach(r -> process.reserveRaised(ref));
        open.stream().filter(r -> r.state() != ReserveState.OPEN).forEach(r -> process.reserveAnswered(ref));
    }

    /** Ends without a signature, where one is still awaited. */
    private void close(Caller by, Verification verification, String rule, String why) {
        if (isUnderWay(verification.state())) {
            VerificationState before = verification.state();
            verification.close();
            record(by, verification, before, "Vérification classée sans suite", rule, Map.of("motif", why));
            process.closed(verification.ref());
        }
    }

    public VerificationView view(Caller by, CaseRef ref) {
        OrderView order = orders.order(by, ref);
        return find(order).view();
    }

    /** Acts of the caller's role on this verification, possible or not and why. */
    public List<Possibility> possibilities(Caller by, CaseRef ref) {
        OrderView order = orders.order(by, ref);
        return VerificationAct.possibilities(by.role(), facts(order, find(order), by.receivedAt()));
    }

    /** Whether a reserve is not lifted yet. */
    public boolean hasOpenReserve(CaseRef ref) {
        return verifications.find(ref).filter(v -> !v.openReserves().isEmpty()).isPresent();
    }

    /** Whether a reserve waits for the vendor's answer. */
    public boolean awaitsAnswer(CaseRef ref) {
        return verifications.find(ref).filter(Verification::awaitsAnswer).isPresent();
    }

    public boolean isSigned(CaseRef ref) {
        return verifications
                .find(ref)
                .filter(v -> v.state() == VerificationState.SIGNED)
                .isPresent();
    }

    private static boolean isUnderWay(VerificationState state) {
        return state == VerificationState.TO_VERIFY || state == VerificationState.RESERVES_OPEN;
    }

    /** Rights, lock and rules, in this order; what remains is the move. */
    private Verification guarded(Caller by, CaseRef ref, VerificationAct act) {
        Rights.require(by, act.role());
        Verification verification = lock(orders.order(by, ref));
        act.guard(facts(orders.order(by, ref), verification, by.receivedAt()));
        return verification;
    }

    /** The order is held first, as by every act on a case, so that two acts never hold what the other waits for. */
    private Verification lock(OrderView order) {
        orders.orderLocked(order.ref());
        return verifications.lock(order.ref()).orElseGet(() -> notStarted(order));
    }

    private Verification find(OrderView order) {
        return verifications.find(order.ref()).orElseGet(() -> notStarted(order));
    }

    private Verification notStarted(OrderView order) {
        return Verification.notStarted(
                order.ref(), programme.dispositif(order.dispositif()).proof());
    }

    private VerificationFacts facts(OrderView order, Verification verification, Instant receivedAt) {
        InstallationState installation = installation(order, receivedAt).state();
        return new VerificationFacts(
                verification.state(),
                verification.proof(),
                receivedAt,
                soldeClosing.of(order, receivedAt),
                order.state().isLive() && installation != InstallationState.NOT_DELIVERED,
                verification.openReserves());
    }

    private InstallationView installation(OrderView order, Instant at) {
        return installations.view(Caller.system(at, "règles"), order.ref());
    }

    private void record(
            Caller by,
            Verification verification,
            VerificationState before,
            String act,
            String rule,
            Map<String, ?> what) {
        Map<String, Object> after = new LinkedHashMap<>(what);
        after.put("état", verification.state().label());
        journal.record(by, verification.ref(), act, rule, Map.of("état", before.label()), after);
    }
}
