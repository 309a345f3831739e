package fr.sons.solde.api;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * A solde as shown.
 *
 * @param amount what is paid if it is accepted: price minus advance
 * @param submittedAt when the server received the request
 * @param acceptedBy display name of the agent who accepted
 * @param motive why it was rejected
 */
public record SoldeView(
        CaseRef ref,
        SoldeState state,
        Money amount,
        Optional<Instant> submittedAt,
        Optional<InvoiceView> invoice,
        Optional<ComplementsView> complements,
        Optional<String> acceptedBy,
        Optional<Instant> acceptedAt,
        Optional<String> motive) {}
