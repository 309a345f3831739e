package fr.sons.calendar.service;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.AmendmentState;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.CalendarPublished;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.ComparedMilestone;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.domain.Amendment;
import fr.sons.calendar.domain.AmendmentRules;
import fr.sons.calendar.domain.CalendarBook;
import fr.sons.calendar.domain.CalendarVersion;
import fr.sons.calendar.domain.Milestone;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Page;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.Words;
import fr.sons.persistence.AdvisoryLocks;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Amending a calendar: one agent drafts, a second one publishes, and the open cases follow (R-CAL-04, R-CAL-05). */
@Stateless
public class Amendments {

    private static final Set<Role> PUBLISHERS = EnumSet.of(Role.ANS_REFERENCING, Role.ANS_DECIDER);

    @Inject
    private EntityManager em;

    @Inject
    private CalendarCache cache;

    @Inject
    private AmendmentComparison comparison;

    @Inject
    private TimerMoves moves;

    @Inject
    private AdvisoryLocks locks;

    @Inject
    private Journal journal;

    @Inject
    private Event<CalendarPublished> published;

    /** An officer writes a draft. @return its number */
    public long draft(Caller by, AmendmentDraft draft) {
        Rights.require(by, Role.ANS_REFERENCING);
        AmendmentDraft checked = checked(draft);
        requireSound(by, cache.book(), checked);
        Amendment amendment = new Amendment(by, checked, latest(cache.book(), checked.dispositif()));
        em.persist(amendment);
        em.flush();
        record(by, amendment, "Projet de calendrier modificatif n° " + amendment.id() + " préparé");
        return amendment.id();
    }

    public void rewrite(Caller by, long id, long revision, AmendmentDraft draft) {
        Rights.require(by, Role.ANS_REFERENCING);
        Amendment amendment = locked(id);
        AmendmentDraft checked = checked(
                new AmendmentDraft(amendment.dispositif(), draft.legalText(), draft.publishedOn(), draft.changes()));
        amendment.rewrite(by, checked, revision, latest(cache.book(), amendment.dispositif()));
        requireSound(by, cache.book(), checked);
        em.flush();
        record(by, amendment, "Projet de calendrier modificatif n° " + id + " modifié");
    }

    public void abandon(Caller by, long id, long revision) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        Amendment amendment = locked(id);
        amendment.abandon(by, revision);
        em.flush();
        record(by, amendment, "Projet de calendrier modificatif n° " + id + " abandonné");
    }

    /**
     * A second agent publishes: the changes become a version of the calendar, in force from this instant on, and the alarms
     * of the open cases are moved in the background once this transaction is saved.
     *
     * @param revision of the draft that was read
     */
    public void publish(Caller by, long id, long revision) {
        Rights.require(by, Role.ANS_REFERENCING, Role.ANS_DECIDER);
        Amendment amendment = locked(id);
        locks.lock(AdvisoryLocks.CALENDAR, amendment.dispositif());
        CalendarBook book = cache.fresh();
        int number = latest(book, amendment.dispositif()) + 1;
        amendment.requirePublishable(by, revision, number - 1);
        requireSound(by, book, draft(amendment));
        amendment.publish(by, revision, number);
        CalendarVersion version =
                new CalendarVersion(amendment.dispositif(), number, amendment.legalText(), amendment.publishedOn(), by);
        em.persist(version);
        amendment.changes().forEach(c -> em.persist(new Milestone(version.id(), c, "calendrier modificatif n° " + id)));
        em.flush();
        record(by, amendment, "Calendrier modificatif n° " + id + " publié : version " + number);
        moves.open(by, amendment.dispositif(), number);
        published.fire(new CalendarPublished(by, amendment.dispositif(), number));
    }

    public AmendmentView view(Caller by, long id) {
        requireReader(by);
        return found(em.find(Amendment.class, id), id).view();
    }

    /**
     * One page, the latest first; what each of them changes is read at once.
     *
     * @param cursor of {@link Page#next()}, null or blank for the first page
     */
    public Page<AmendmentView> list(Caller by, String cursor, int size) {
        requireReader(by);
        IdPage page = IdPage.of(em, Amendment.class, cursor, size);
        return page.of(
                page.ids().isEmpty()
                        ? List.of()
                        : em
                                .createQuery(
                                        "select a from Amendment a left join fetch a.changes where a.id in :ids order by a.id desc",
                                        Amendment.class)
                                .setParameter("ids", page.ids())
                                .getResultList()
                                .stream()
                                .map(Amendment::view)
                                .toList());
    }

    /**
     * How many drafts of other agents wait for one who may publish them; 0 for who may not. One that was written over an older
     * version waits for its author.
     */
    public long draftsByOthers(Caller by) {
        if (!PUBLISHERS.contains(by.role())) {
            return 0;
        }
        return em.createQuery(
                        "select count(a) from Amendment a where a.state = :state and a.draftedBy <> :login"
                                + " and a.baseVersion = coalesce((select max(v.version) from CalendarVersion v"
                                + " where v.dispositif = a.dispositif), 0)",
                        Long.class)
                .setParameter("state", AmendmentState.DRAFT)
                .setParameter("login", by.actor().login())
                .getSingleResult();
    }

    /** Side by side with the running version: which dates move, and which cases that touches. */
    public List<ComparedMilestone> compare(Caller by, long id) {
        requireReader(by);
        Amendment amendment = found(em.find(Amendment.class, id), id);
        return comparison.of(amendment.dispositif(), amendment.changes(), by.receivedAt());
    }

    /** Why the caller cannot publish it now; empty when it can. */
    public Optional<Reason> whyNotPublish(Caller by, long id) {
        requireReader(by);
        Amendment amendment = found(em.find(Amendment.class, id), id);
        CalendarBook book = cache.book();
        return amendment
                .whyNotPublish(by, latest(book, amendment.dispositif()))
                .or(() -> problems(by, book, draft(amendment)).stream().findFirst());
    }

    /** Number of the latest version; 0 before the first. */
    private static int latest(CalendarBook book, String dispositif) {
        return book.versions(dispositif).stream()
                .mapToInt(CalendarVersionView::version)
                .max()
                .orElse(0);
    }

    private static AmendmentDraft draft(Amendment a) {
        return new AmendmentDraft(a.dispositif(), a.legalText(), a.publishedOn(), a.changes());
    }

    private static AmendmentDraft checked(AmendmentDraft draft) {
        List<MilestoneChange> changes = draft.changes().stream()
                .map(c -> new MilestoneChange(
                        c.kind(),
                        c.window(),
                        c.date(),
                        c.time(),
                        Words.required(
                                c.legalBasis(),
                                "R-CAL-01",
                                "le texte de « " + c.kind().label() + " »",
                                400),
                        c.certainty()))
                .toList();
        return new AmendmentDraft(
                draft.dispositif(),
                Words.required(draft.legalText(), AmendmentRules.RULE, "le texte modificatif", 400),
                draft.publishedOn(),
                changes);
    }

    private static void requireSound(Caller by, CalendarBook book, AmendmentDraft draft) {
        List<Reason> problems = problems(by, book, draft);
        if (!problems.isEmpty()) {
            Reason first = problems.get(0);
            String all = String.join(
                    " ", problems.stream().map(Reason::message).distinct().toList());
            List<String> dates = problems.stream()
                    .flatMap(problem -> problem.calculation().stream())
                    .distinct()
                    .toList();
            throw Reason.of(first.rule(), first.code(), all, first.todo())
                    .explained(dates)
                    .refusal();
        }
    }

    private static List<Reason> problems(Caller by, CalendarBook book, AmendmentDraft draft) {
        List<Deadline> inForce = book.deadlines(draft.dispositif(), by.receivedAt());
        return AmendmentRules.problems(
                draft.dispositif(), inForce, draft.changes(), draft.publishedOn(), book.versions(draft.dispositif()));
    }

    private Amendment locked(long id) {
        return found(em.find(Amendment.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Amendment found(Amendment amendment, long id) {
        if (amendment == null) {
            throw new NotFound("le calendrier modificatif " + id);
        }
        return amendment;
    }

    /** Drafts are the administration's; what is published is for everybody, in the calendar. */
    private static void requireReader(Caller by) {
        if (!by.role().seesAllCases()) {
            throw new Forbidden("Les projets de calendrier sont réservés aux agents.");
        }
    }

    private void record(Caller by, Amendment amendment, String act) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("état", amendment.state().label());
        facts.put("texte", amendment.legalText());
        facts.put("publication", amendment.publishedOn().toString());
        amendment
                .changes()
                .forEach(c -> facts.put(
                        c.kind().name() + " " + c.window(),
                        c.deadline(amendment.dispositif(), 0).inWords()));
        Map<String, Object> before = new LinkedHashMap<>();
        if (amendment.state() == AmendmentState.PUBLISHED) {
            cache.book().deadlines(amendment.dispositif(), by.receivedAt()).stream()
                    .filter(d -> facts.containsKey(d.kind().name() + " " + d.window()))
                    .forEach(d -> before.put(d.kind().name() + " " + d.window(), d.inWords()));
        }
        journal.record(by, "CALENDRIER " + amendment.dispositif(), act, AmendmentRules.RULE, before, facts);
    }
}
