package fr.sons.programme.domain;

import fr.sons.kernel.Money;
import fr.sons.programme.api.PriceView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One line of a dispositif's price list. A new list is a new valid-from date; lines are never edited. */
@Entity
@Table(name = "price_list")
public class PriceLine {

    @Id
    private Long id;

    private String dispositif;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String band;

    @Column(name = "band_label")
    private String bandLabel;

    @Column(name = "unit_price_cents")
    private long unitPrice;

    private boolean provisional;

    protected PriceLine() {}

    public PriceView view() {
        return new PriceView(dispositif, validFrom, band, bandLabel, Money.ofCents(unitPrice), provisional);
    }
}
