package fr.sons.order.api;

import fr.sons.kernel.Caller;

/** News: an order came to its end; what had been received for it may have to be recovered (R-CMD-07). */
public record OrderClosed(Caller by, OrderView order, ClosureCause cause) {}
