package fr.sons.recovery.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The facts a recovery rests on, kept as they were first told to the vendor, so that the decision says the same. */
@Embeddable
public class Grounds {

    @Column(name = "ground_deadline", updatable = false)
    private String deadline;

    @Column(name = "ground_basis", updatable = false)
    private String legalBasis;

    @Column(name = "ground_motive", updatable = false)
    private String motive;

    protected Grounds() {}

    private Grounds(String deadline, String legalBasis, String motive) {
        this.deadline = deadline;
        this.legalBasis = legalBasis;
        this.motive = motive;
    }

    /** A deadline was missed. */
    public static Grounds missed(String deadline, String legalBasis) {
        return new Grounds(deadline, legalBasis, "");
    }

    /** A request was rejected or an order cancelled, for a motive. */
    public static Grounds because(String motive) {
        return new Grounds("", "", motive);
    }

    public String deadline() {
        return deadline;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public String motive() {
        return motive;
    }
}
