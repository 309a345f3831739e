package fr.sons.order.api;

import fr.sons.kernel.Caller;

/** News: an order was placed and its price engaged. */
public record OrderPlaced(Caller by, OrderView order) {}
