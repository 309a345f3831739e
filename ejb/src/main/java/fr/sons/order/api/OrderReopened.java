package fr.sons.order.api;

import fr.sons.kernel.Caller;

/**
 * News: an order that had lapsed lives again (R-CAL-06); what ended with it resumes where it was.
 *
 * @param reason why, in French
 */
public record OrderReopened(Caller by, OrderView order, String reason) {}
