package fr.sons.recovery.domain;

import fr.sons.calendar.api.BindingDeadline;
import fr.sons.calendar.api.Deadline;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The facts a recovery rests on, kept as they were first told to the vendor, so that the decision says the same. */
@Embeddable
public class Grounds {

    @Column(name = "ground_deadline", updatable = false)
    private String deadline;

    @Column(name = "ground_basis", updatable = false)
    private String legalBasis;

    /** How that deadline came about; empty in those that were kept before it was told. */
    @Column(name = "ground_calculation", updatable = false)
    private String calculation;

    @Column(name = "ground_motive", updatable = false)
    private String motive;

    protected Grounds() {}

    private Grounds(String deadline, String legalBasis, String calculation, String motive) {
        this.deadline = deadline;
        this.legalBasis = legalBasis;
        this.calculation = calculation;
        this.motive = motive;
    }

    /** A deadline was missed: the one that bound the case, whatever was published since (R-CAL-06). */
    public static Grounds missed(BindingDeadline missed) {
        Deadline deadline = missed.deadline();
        return new Grounds(deadline.inWords(), deadline.legalBasis(), missed.inSentences(), "");
    }

    /** A request was rejected or an order cancelled, for a motive. */
    public static Grounds because(String motive) {
        return new Grounds("", "", "", motive);
    }

    public String deadline() {
        return deadline;
    }

    public String legalBasis() {
        return legalBasis;
    }

    public String calculation() {
        return calculation;
    }

    public String motive() {
        return motive;
    }
}
