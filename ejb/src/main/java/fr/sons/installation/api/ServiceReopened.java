package fr.sons.installation.api;

import fr.sons.kernel.Caller;
import fr.sons.order.api.OrderView;

/**
 * News: a service that counted as not delivered is awaited again (R-CAL-06); what ended with it resumes where it was.
 *
 * @param reason why, in French
 */
public record ServiceReopened(Caller by, OrderView order, String reason) {}
