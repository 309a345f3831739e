package fr.sons.web.api.json;

import fr.sons.solde.api.SoldeView;
import java.time.Instant;
import java.time.LocalDate;

/** The solde and its request. */
public record SoldeJson(
        String etat,
        String libelleEtat,
        String montantHt,
        Instant recuLe,
        FactureJson facture,
        ComplementsJson complements,
        Instant accepteLe,
        String motif) {

    /** The invoice of the request; {@code piece} is the number of its copy. */
    public record FactureJson(String numero, LocalDate date, String montantHt, long piece) {}

    /** The latest request for complements and its answer. */
    public record ComplementsJson(String demande, Instant demandesLe, String reponse, Instant reponduLe) {}

    public static SoldeJson of(SoldeView s) {
        return new SoldeJson(
                s.state().name(),
                s.state().label(),
                s.amount().toString(),
                s.submittedAt().orElse(null),
                s.invoice()
                        .map(i -> new FactureJson(
                                i.number(), i.date(), i.amountHt().toString(), i.documentId()))
                        .orElse(null),
                s.complements()
                        .map(c -> new ComplementsJson(
                                c.missing(),
                                c.requestedAt(),
                                c.answer().orElse(null),
                                c.answeredAt().orElse(null)))
                        .orElse(null),
                s.acceptedAt().orElse(null),
                s.motive().orElse(null));
    }
}
