package fr.sons.calendar.domain;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** One milestone of a draft, as kept. */
@Embeddable
public class AmendmentChange {

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

    protected AmendmentChange() {}

    AmendmentChange(MilestoneChange change) {
        this.kind = change.kind();
        this.windowNo = change.window();
        this.localDate = change.date();
        this.localTime = change.time().orElse(null);
        this.legalBasis = change.legalBasis();
        this.certainty = change.certainty();
    }

    MilestoneChange change() {
        return new MilestoneChange(kind, windowNo, localDate, Optional.ofNullable(localTime), legalBasis, certainty);
    }
}
