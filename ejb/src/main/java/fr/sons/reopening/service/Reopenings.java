package fr.sons.reopening.service;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.service.Calendars;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.Stale;
import fr.sons.kernel.Words;
import fr.sons.order.service.OrderService;
import fr.sons.reopening.api.PassedCase;
import fr.sons.reopening.api.PassedFilter;
import fr.sons.reopening.api.ReopeningResult;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** R-CAL-06: an extension reopens nothing by itself; an agent of the ANS does, for a case or for many, with a reason. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Reopenings {

    /** A request answers within its time: more cases than this take more than one. */
    public static final int MOST_AT_ONCE = 500;

    private static final Logger LOG = System.getLogger(Reopenings.class.getName());
    private static final String RULE = "R-CAL-06";
    private static final int LARGEST_PAGE = 200;
    private static final String TECHNICAL =
            "Une erreur technique a empêché la réouverture : le dossier est inchangé. Rouvrez-le à nouveau ; si l’erreur"
                    + " revient, donnez la référence du dossier à l’assistance.";

    @Inject
    private PassedCasesTable table;

    @Inject
    private OneReopening one;

    @Inject
    private OrderService orders;

    @Inject
    private Calendars calendars;

    /** The cases concerned, in the order of their references; while no extension is published, none can be reopened. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Page<PassedCase> concerned(Caller by, PassedFilter filter, String after, int size) {
        requireAgent(by);
        requireJudged(filter.kind());
        int rows = Math.max(1, Math.min(size, LARGEST_PAGE));
        List<PassedCase> found = table.list(filter, after == null ? "" : after, rows + 1, by.receivedAt());
        boolean more = found.size() > rows;
        boolean extended = whyNot(by, filter.dispositif(), filter.kind()).isEmpty();
        List<PassedCase> page = found.stream()
                .limit(rows)
                .map(passed -> extended ? passed : passed.unless("aucune prolongation n’est publiée"))
                .toList();
        return new Page<>(
                page,
                table.count(filter),
                more ? Optional.of(page.get(rows - 1).ref().value()) : Optional.empty());
    }

    /** How many of the cases concerned nothing stands in the way of, once an extension is published. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long reopenable(Caller by, PassedFilter filter) {
        requireAgent(by);
        requireJudged(filter.kind());
        return table.reopenable(filter);
    }

    /** The deadline that a case would wait for, were it reopened now; empty where none is known or it has passed. */
    public Optional<Deadline> awaited(Caller by, String dispositif, MilestoneKind kind) {
        requireAgent(by);
        return calendars.deadline(dispositif, kind, by.receivedAt()).filter(d -> d.accepts(by.receivedAt()));
    }

    /** Why nothing can be reopened for this milestone now: its date is not in the future; empty when it is. */
    public Optional<Reason> whyNot(Caller by, String dispositif, MilestoneKind kind) {
        requireAgent(by);
        requireJudged(kind);
        Optional<Deadline> deadline = calendars.deadline(dispositif, kind, by.receivedAt());
        if (deadline.isEmpty() || deadline.get().accepts(by.receivedAt())) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(
                        RULE,
                        "pas-de-prolongation",
                        "« " + kind.label() + " » est passée depuis le "
                                + deadline.get().inWordsWithText()
                                + " : un dossier rouvert serait aussitôt hors délai.",
                        "Publiez d’abord un calendrier modificatif qui prolonge cette échéance.")
                .explained(calendars
                        .explainVerdict(deadline.get(), by.receivedAt())
                        .steps()));
    }

    public void reopen(Caller by, CaseRef ref, MilestoneKind kind, String reason) {
        requireRight(by);
        requireJudged(kind);
        Refusal.unlessEmpty(whyNot(by, orders.orderForSystem(ref).dispositif(), kind));
        one.reopen(by, ref, kind, reason(reason));
    }

    /** The reason as it will be journaled, for whoever is asked to confirm it; refused when it is missing or too long. */
    public String checkedReason(String reason) {
        return reason(reason);
    }

    /**
     * Reopens the cases of a filter, each in its own transaction; says of each what became of it. So many at most, those that
     * something stands in the way of last: they never keep it from the others.
     */
    public List<ReopeningResult> reopenAll(Caller by, PassedFilter filter, String reason) {
        requireRight(by);
        Refusal.unlessEmpty(whyNot(by, filter.dispositif(), filter.kind()));
        String words = reason(reason);
        List<ReopeningResult> results = new ArrayList<>();
        for (PassedCase passed : table.reopenableFirst(filter, MOST_AT_ONCE, by.receivedAt())) {
            results.add(attempt(by, passed, words));
        }
        return results;
    }

    private ReopeningResult attempt(Caller by, PassedCase passed, String reason) {
        try {
            one.reopen(by, passed.ref(), passed.kind(), reason);
            return ReopeningResult.done(passed.ref());
        } catch (Refusal e) {
            return ReopeningResult.refused(passed.ref(), e.reason());
        } catch (Stale e) {
            return ReopeningResult.failed(
                    passed.ref(), e.getMessage() + " Actualisez la liste : s’il y est encore, rouvrez-le à nouveau.");
        } catch (EJBException | NotFound e) {
            // one case that fails must not keep those behind it from being reopened
            LOG.log(Level.ERROR, "The case " + passed.ref() + " could not be reopened", e);
            return ReopeningResult.failed(passed.ref(), TECHNICAL);
        }
    }

    private static String reason(String reason) {
        return Words.required(reason, RULE, "le motif de la réouverture", 1000);
    }

    private static void requireAgent(Caller by) {
        Rights.require(
                by, Role.ANS_REFERENCING, Role.ANS_CONTROLLER, Role.ANS_DECIDER, Role.ADMINISTRATOR, Role.AUDITOR);
    }

    private static void requireRight(Caller by) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
    }

    private static void requireJudged(MilestoneKind kind) {
        if (!PassedCasesTable.isJudged(kind)) {
            throw Reason.of(
                            RULE,
                            "jalon-sans-reouverture",
                            "« " + kind.label() + " » ne clôt aucun dossier qui puisse être rouvert.",
                            "Choisissez la clôture des avances, la fin de prestation ou la clôture du solde.")
                    .refusal();
        }
    }
}
