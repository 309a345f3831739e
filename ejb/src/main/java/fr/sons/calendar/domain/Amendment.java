package fr.sons.calendar.domain;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.AmendmentState;
import fr.sons.calendar.api.AmendmentView;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Stale;
import fr.sons.kernel.time.Paris;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An amendment of a calendar (« calendrier modificatif »): drafted by one agent of the ANS, published by another, or
 * abandoned. Publishing makes a version of the calendar; nothing changes either afterwards (R-CAL-04).
 */
@Entity
@Table(name = "calendar_amendment")
public class Amendment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long revision;

    @Column(updatable = false)
    private String dispositif;

    @Column(name = "legal_text")
    private String legalText;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private AmendmentState state;

    @Column(name = "drafted_by", updatable = false)
    private String draftedBy;

    @Column(name = "drafted_by_name", updatable = false)
    private String draftedByName;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_by_name")
    private String closedByName;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "calendar_version")
    private Integer calendarVersion;

    @Column(name = "base_version")
    private int baseVersion;

    @ElementCollection
    @CollectionTable(name = "calendar_amendment_change", joinColumns = @JoinColumn(name = "amendment_id"))
    private List<AmendmentChange> changes = new ArrayList<>();

    protected Amendment() {}

    /** @param inForce number of the version that the changes are compared with; 0 before the first */
    public Amendment(Caller by, AmendmentDraft draft, int inForce) {
        dispositif = draft.dispositif();
        state = AmendmentState.DRAFT;
        draftedBy = by.actor().login();
        draftedByName = by.actor().name();
        write(by, draft, inForce);
    }

    /** The drafter writes it anew, over the version that is in force then. */
    public void rewrite(Caller by, AmendmentDraft draft, long revisionRead, int inForce) {
        requireDraft(revisionRead);
        if (!draftedBy.equals(by.actor().login())) {
            throw Reason.of(
                            AmendmentRules.RULE,
                            "projet-d-un-autre",
                            "Ce projet est celui de " + draftedByName + " : son auteur seul le modifie.",
                            "Demandez-lui de le corriger, ou préparez un autre projet.")
                    .refusal();
        }
        write(by, draft, inForce);
    }

    private void write(Caller by, AmendmentDraft draft, int inForce) {
        baseVersion = inForce;
        legalText = draft.legalText();
        publishedOn = draft.publishedOn();
        draftedAt = by.receivedAt();
        changes.clear();
        draft.changes().stream()
                .sorted(Comparator.comparing(MilestoneChange::kind).thenComparing(MilestoneChange::window))
                .map(AmendmentChange::new)
                .forEach(changes::add);
    }

    /**
     * Why this agent cannot publish it now; empty when it can. That it was written over an older version comes first: until
     * its author has saved it anew nobody can publish it, and the author alone can do that.
     *
     * @param inForce number of the latest version of the calendar
     */
    public Optional<Reason> whyNotPublish(Caller by, int inForce) {
        if (state != AmendmentState.DRAFT) {
            return no("projet-clos", "Ce calendrier modificatif est à l’état « " + state.label() + " ».", "");
        }
        boolean author = draftedBy.equals(by.actor().login());
        if (baseVersion != inForce) {
            return no(
                    "calendrier-change-entre-temps",
                    "La version " + inForce + " de ce calendrier a été publiée depuis que ce projet est écrit.",
                    author
                            ? "Modifiez votre projet et enregistrez-le de nouveau pour qu’il lui soit comparé ; un second"
                                    + " agent de l’ANS le relira et le publiera."
                            : "Son auteur doit l’enregistrer de nouveau pour qu’il lui soit comparé, puis un second agent"
                                    + " le relire.");
        }
        if (author) {
            return no(
                    "publication-par-l-auteur",
                    "Vous avez préparé ce projet : un second agent de l’ANS doit le publier.",
                    "Demandez à un autre agent de le relire et de le publier.");
        }
        if (publishedOn.isAfter(Paris.date(by.receivedAt()))) {
            return no(
                    "publication-anticipee",
                    "Le texte paraît le " + FrenchDates.date(publishedOn) + " : il ne s’applique pas avant.",
                    "Publiez ce calendrier ce jour-là.");
        }
        return Optional.empty();
    }

    /** Refuses what this agent cannot publish, or has not read as it is. */
    public void requirePublishable(Caller by, long revisionRead, int inForce) {
        requireDraft(revisionRead);
        Refusal.unlessEmpty(whyNotPublish(by, inForce));
    }

    public void publish(Caller by, long revisionRead, int version) {
        requirePublishable(by, revisionRead, version - 1);
        close(by, AmendmentState.PUBLISHED);
        calendarVersion = version;
    }

    public void abandon(Caller by, long revisionRead) {
        requireDraft(revisionRead);
        close(by, AmendmentState.ABANDONED);
    }

    private void close(Caller by, AmendmentState end) {
        state = end;
        closedBy = by.actor().login();
        closedByName = by.actor().name();
        closedAt = by.receivedAt();
    }

    private void requireDraft(long revisionRead) {
        if (state != AmendmentState.DRAFT || revision != revisionRead) {
            throw new Stale("Ce projet a changé depuis que vous l’avez lu : il est à l’état « " + state.label()
                    + " ». Relisez-le avant d’agir.");
        }
    }

    private static Optional<Reason> no(String code, String message, String todo) {
        return Optional.of(Reason.of(AmendmentRules.RULE, code, message, todo));
    }

    public long id() {
        return id;
    }

    public String dispositif() {
        return dispositif;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String legalText() {
        return legalText;
    }

    public AmendmentState state() {
        return state;
    }

    public List<MilestoneChange> changes() {
        return changes.stream().map(AmendmentChange::change).toList();
    }

    public AmendmentView view() {
        return new AmendmentView(
                id,
                revision,
                dispositif,
                legalText,
                publishedOn,
                state,
                draftedBy,
                draftedByName,
                draftedAt,
                Optional.ofNullable(closedByName),
                Optional.ofNullable(closedAt),
                Optional.ofNullable(calendarVersion),
                changes().stream()
                        .sorted(Comparator.comparing(MilestoneChange::kind).thenComparing(MilestoneChange::window))
                        .toList());
    }
}
