package fr.sons.programme.api;

import fr.sons.kernel.Money;
import java.time.LocalDate;

/**
 * One line of a price list: the maximum price of one unit, without VAT, for a band of clients.
 *
 * @param band stable code of the band
 * @param bandLabel the band in French
 * @param provisional not known publicly, or known only in part
 */
public record PriceView(
        String dispositif,
        LocalDate validFrom,
        String band,
        String bandLabel,
        Money unitPriceHt,
        boolean provisional) {}
