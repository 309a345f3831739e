package fr.sons.programme.domain;

import fr.sons.kernel.Money;
import fr.sons.programme.api.Mailboxes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The price of an MSSanté operator: so much for each mailbox by type, and a base, up to a cap. */
@Entity
@Table(name = "mssante_formula")
public class MssanteFormula {

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "per_application_cents")
    private long perApplication;

    @Column(name = "per_organisation_cents")
    private long perOrganisation;

    @Column(name = "per_personal_cents")
    private long perPersonal;

    @Column(name = "base_cents")
    private long base;

    @Column(name = "cap_cents")
    private long cap;

    protected MssanteFormula() {}

    public MssanteFormula(
            LocalDate validFrom,
            Money perApplication,
            Money perOrganisation,
            Money perPersonal,
            Money base,
            Money cap) {
        this.validFrom = validFrom;
        this.perApplication = perApplication.cents();
        this.perOrganisation = perOrganisation.cents();
        this.perPersonal = perPersonal.cents();
        this.base = base.cents();
        this.cap = cap.cents();
    }

    public Money price(Mailboxes mailboxes) {
        Money uncapped = Money.ofCents(base)
                .plus(Money.ofCents(perApplication).times(mailboxes.application()))
                .plus(Money.ofCents(perOrganisation).times(mailboxes.organisation()))
                .plus(Money.ofCents(perPersonal).times(mailboxes.personal()));
        Money most = Money.ofCents(cap);
        return uncapped.compareTo(most) > 0 ? most : uncapped;
    }

    @Override
    public String toString() {
        return "MssanteFormula[" + validFrom + "]";
    }
}
