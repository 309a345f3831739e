package fr.sons.payment.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;

/** News: a payment was executed. Observed in the same transaction by the order and by the solde. */
public record PaymentExecuted(Caller by, CaseRef ref, PaymentKind kind, Money amount) {}
