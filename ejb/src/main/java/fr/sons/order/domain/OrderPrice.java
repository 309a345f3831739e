package fr.sons.order.domain;

import fr.sons.kernel.Money;
import fr.sons.kernel.Rate;

/**
 * What an order costs and how it is paid (R-CMD-05): the advance is rounded half up to the cent, the solde is the rest,
 * so that the two always add up. Exclusive of tax, as the price lists are.
 */
public record OrderPrice(Money price, Rate advanceRate, Money advance, Money solde) {

    public static OrderPrice of(Money unitPrice, int units, Rate advanceRate) {
        Money price = unitPrice.times(units);
        Money advance = price.times(advanceRate);
        return new OrderPrice(price, advanceRate, advance, price.minus(advance));
    }
}
