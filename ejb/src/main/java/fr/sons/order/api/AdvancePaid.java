package fr.sons.order.api;

import fr.sons.kernel.Caller;

/** News: the advance of an order was paid to the vendor. */
public record AdvancePaid(Caller by, OrderView order) {}
