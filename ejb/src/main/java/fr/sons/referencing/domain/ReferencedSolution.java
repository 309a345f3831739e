package fr.sons.referencing.domain;

import fr.sons.kernel.VendorId;
import fr.sons.referencing.api.GrantReference;
import fr.sons.referencing.api.ReferenceView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/** A referenced solution. It is never deleted: its orders name it for ever. */
@Entity
@Table(name = "reference_solution")
public class ReferencedSolution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "vendor_id")
    private long vendorId;

    private String dispositif;
    private String product;

    @Column(name = "product_version")
    private String productVersion;

    private String number;

    @Column(name = "referenced_on")
    private LocalDate referencedOn;

    @Column(name = "suspended_on")
    private LocalDate suspendedOn;

    @Column(name = "suspension_reason")
    private String suspensionReason;

    private boolean funded;

    @Column(name = "complete_file_on")
    private LocalDate completeFileOn;

    protected ReferencedSolution() {}

    public ReferencedSolution(GrantReference granted, String number) {
        this.vendorId = granted.vendor().value();
        this.dispositif = granted.dispositif();
        this.product = granted.product().strip();
        this.productVersion = granted.productVersion().strip();
        this.number = number;
        this.referencedOn = granted.referencedOn();
        this.funded = granted.funded();
        this.completeFileOn = granted.completeFileSubmittedOn().orElse(null);
    }

    public void suspend(LocalDate from, String reason) {
        this.suspendedOn = from;
        this.suspensionReason = reason.strip();
    }

    public ReferenceView view() {
        return new ReferenceView(
                id,
                new VendorId(vendorId),
                dispositif,
                product,
                productVersion,
                number,
                referencedOn,
                Optional.ofNullable(suspendedOn),
                funded,
                Optional.ofNullable(completeFileOn));
    }
}
