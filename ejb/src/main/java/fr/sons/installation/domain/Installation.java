package fr.sons.installation.domain;

import fr.sons.calendar.api.WaitingSince;
import fr.sons.installation.api.Attestation;
import fr.sons.installation.api.InstallationState;
import fr.sons.installation.api.InstallationView;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The funded service of one order (« prestation Ségur »), from the order to its attestation or to the verdict. */
@Entity
@Table(name = "installation")
public class Installation {

    @Id
    @Column(name = "case_ref")
    private String caseRef;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "dispositif")
    private String dispositif;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private InstallationState state;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "version_installed")
    private String versionInstalled;

    @Column(name = "reopened_at")
    private Instant reopenedAt;

    @ElementCollection
    @CollectionTable(name = "installation_reopening", joinColumns = @JoinColumn(name = "case_ref"))
    @Column(name = "reopened_at")
    private Set<Instant> reopenings = new HashSet<>();

    protected Installation() {}

    public Installation(CaseRef ref, String dispositif) {
        this.caseRef = ref.value();
        this.dispositif = dispositif;
        this.state = InstallationState.AWAITED;
    }

    public CaseRef ref() {
        return new CaseRef(caseRef);
    }

    public void attest(Attestation attestation, Instant receivedAt) {
        move(InstallationMove.ATTEST);
        keptAt = receivedAt;
        completedOn = attestation.completedOn();
        versionInstalled = attestation.versionInstalled().strip();
    }

    public void keepBySolde(Instant receivedAt) {
        move(InstallationMove.KEEP_BY_SOLDE);
        keptAt = receivedAt;
    }

    /** An agent reopens it (R-CAL-06): from here on the calendar judges it anew. */
    public void reopen(Instant at) {
        move(InstallationMove.REOPEN);
        reopenedAt = at;
        reopenings.add(at);
    }

    /** Its order lives again: it is where it was, awaited anew if nothing had kept its deadline (R-CAL-06). */
    public InstallationMove resume(Instant at) {
        InstallationMove move = keptAt == null
                ? InstallationMove.RESUME
                : completedOn == null ? InstallationMove.RESUME_KEPT : InstallationMove.RESUME_ATTESTED;
        move(move);
        reopenedAt = at;
        reopenings.add(at);
        return move;
    }

    /** Since when it waits at an instant: its last reopening by then, else the receipt of its order. */
    public Instant waitsSince(Instant orderReceivedAt, Instant at) {
        return WaitingSince.at(at, orderReceivedAt, reopenedAt, reopenings);
    }

    /** The reopening that counts at an instant (R-CAL-06); empty where there was none by then. */
    public Optional<Instant> reopening(Instant at) {
        return WaitingSince.reopening(at, reopenedAt, reopenings);
    }

    /** Makes a move of the table that states nothing more, or refuses it. */
    public void move(InstallationMove move) {
        Refusal.unlessEmpty(move.whyNotFrom(state));
        state = move.to();
    }

    public String dispositif() {
        return dispositif;
    }

    public InstallationState state() {
        return state;
    }

    public InstallationView view() {
        return new InstallationView(
                new CaseRef(caseRef),
                dispositif,
                state,
                Optional.ofNullable(keptAt),
                Optional.ofNullable(completedOn),
                Optional.ofNullable(versionInstalled));
    }
}
