package fr.sons.programme.domain;

import fr.sons.calendar.api.Certainty;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;
import fr.sons.kernel.Rate;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.programme.api.DispositifView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A funding scheme (« dispositif »): wave × software category, with its texts. */
@Entity
@Table(name = "dispositif")
public class Dispositif {

    @Id
    private String code;

    @Version
    private int version;

    private int wave;

    @Enumerated(EnumType.STRING)
    private Couloir couloir;

    private String category;
    private String label;

    /** Names of {@link ClientIdKind} separated by a bar, as in the programme's own file. */
    @Column(name = "client_kinds")
    private String clientKinds;

    @Enumerated(EnumType.STRING)
    private AcceptanceProof proof;

    @Column(name = "proof_provisional")
    private boolean proofProvisional;

    @Column(name = "advance_rate")
    private BigDecimal advanceRate;

    @Column(name = "rate_provisional")
    private boolean rateProvisional;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    protected Dispositif() {}

    public DispositifView view() {
        return new DispositifView(
                code,
                wave,
                couloir.name(),
                category,
                label,
                Stream.of(clientKinds.split("\\|")).map(ClientIdKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                proof,
                proofProvisional,
                Optional.ofNullable(advanceRate).map(Rate::new),
                rateProvisional,
                legalBasis,
                certainty);
    }
}
