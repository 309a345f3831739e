package fr.sons.calendar.domain;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A milestone (« jalon ») set by one version of a calendar, as kept. */
@Entity
@Immutable
@Table(name = "milestone")
public class Milestone {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "calendar_version_id", nullable = false)
    private long calendarVersionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MilestoneKind kind;

    @Column(name = "window_no", nullable = false)
    private int windowNo;

    @Column(name = "local_date", nullable = false)
    private LocalDate localDate;

    @Column(name = "local_time")
    private LocalTime localTime;

    @Column(name = "legal_basis", nullable = false)
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Certainty certainty;

    @Column(nullable = false)
    private String source;

    protected Milestone() {}

    public Milestone(long calendarVersionId, MilestoneChange change, String source) {
        this.calendarVersionId = calendarVersionId;
        this.kind = change.kind();
        this.windowNo = change.window();
        this.localDate = change.date();
        this.localTime = change.time().orElse(null);
        this.legalBasis = change.legalBasis();
        this.certainty = change.certainty();
        this.source = source;
    }

    public long calendarVersionId() {
        return calendarVersionId;
    }

    Deadline deadline(String dispositif, int version) {
        return new Deadline(
                dispositif, kind, windowNo, version, localDate, Optional.ofNullable(localTime), legalBasis, certainty);
    }
}
