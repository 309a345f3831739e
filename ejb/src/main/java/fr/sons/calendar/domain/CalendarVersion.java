package fr.sons.calendar.domain;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.kernel.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A version of a dispositif's calendar, as kept. The database refuses to change one once written (R-CAL-04). */
@Entity
@Immutable
@Table(name = "calendar_version")
public class CalendarVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

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

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected CalendarVersion() {}

    public CalendarVersion(String dispositif, int version, String legalText, LocalDate publishedOn, Caller publisher) {
        this.dispositif = dispositif;
        this.version = version;
        this.legalText = legalText;
        this.author = publisher.actor().name();
        this.publishedOn = publishedOn;
        this.publicationCertainty = Certainty.CONFIRMED;
        this.recordedAt = publisher.receivedAt();
    }

    public long id() {
        return id;
    }

    public CalendarVersionView view(List<Milestone> milestones) {
        List<Deadline> deadlines =
                milestones.stream().map(m -> m.deadline(dispositif, version)).toList();
        return new CalendarVersionView(
                dispositif,
                version,
                legalText,
                author,
                publishedOn,
                publicationCertainty,
                Optional.ofNullable(recordedAt),
                deadlines);
    }
}
