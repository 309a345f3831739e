package fr.sons.calendar.domain;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A version of a dispositif's calendar, as kept. The database refuses to change one once written (R-CAL-04). */
@Entity
@Immutable
@Table(name = "calendar_version")
public class CalendarVersion {

    @Id
    private long id;

    @Column(nullable = false)
    private String dispositif;

    @Column(nullable = false)
    private int version;

    @Column(name = "legal_text", nullable = false)
    private String legalText;

    @Column(nullable = false)
    private String author;

    @Column(name = "published_on", nullable = false)
    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "publication_certainty", nullable = false)
    private Certainty publicationCertainty;

    protected CalendarVersion() {}

    public long id() {
        return id;
    }

    public CalendarVersionView view(List<Milestone> milestones) {
        List<Deadline> deadlines =
                milestones.stream().map(m -> m.deadline(dispositif, version)).toList();
        return new CalendarVersionView(
                dispositif, version, legalText, author, publishedOn, publicationCertainty, deadlines);
    }
}
