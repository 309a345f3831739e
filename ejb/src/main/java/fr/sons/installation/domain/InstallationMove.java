package fr.sons.installation.domain;

import static fr.sons.installation.api.InstallationState.ATTESTED;
import static fr.sons.installation.api.InstallationState.AWAITED;
import static fr.sons.installation.api.InstallationState.CLOSED;
import static fr.sons.installation.api.InstallationState.KEPT_BY_SOLDE;
import static fr.sons.installation.api.InstallationState.NOT_DELIVERED;

import fr.sons.installation.api.InstallationState;
import fr.sons.kernel.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * The transition table of an installation. A move that is not in it is refused aloud; the verdict of the clock is a move
 * of its own.
 */
public enum InstallationMove {
    ATTEST("attester-fin-prestation", "Attester la fin de prestation", "R-INS-01", ATTESTED, Set.of(AWAITED)),
    KEEP_BY_SOLDE("demander-solde", "Demander le solde", "R-INS-01", KEPT_BY_SOLDE, Set.of(AWAITED)),
    /** FIN_PRESTATION passed with neither attestation nor solde request. */
    FIND_NOT_DELIVERED("non-livree", "Constater la non-livraison", "R-INS-02", NOT_DELIVERED, Set.of(AWAITED)),
    /** The order came to its end. */
    CLOSE("clore", "Clore", "R-CMD-07", CLOSED, Set.of(AWAITED, ATTESTED, KEPT_BY_SOLDE)),
    /** After an extension an agent of the ANS reopens the case, with a reason. */
    REOPEN("rouvrir-prestation", "Rouvrir la prestation", "R-CAL-06", AWAITED, Set.of(NOT_DELIVERED)),
    /** The order that had lapsed lives again: the service is where it was when the order ended. */
    RESUME("reprendre-prestation", "Reprendre la prestation", "R-CAL-06", AWAITED, Set.of(CLOSED)),
    RESUME_ATTESTED("reprendre-attestee", "Reprendre la prestation attestée", "R-CAL-06", ATTESTED, Set.of(CLOSED)),
    RESUME_KEPT("reprendre-soldee", "Reprendre la prestation tenue", "R-CAL-06", KEPT_BY_SOLDE, Set.of(CLOSED));

    private final String act;
    private final String label;
    private final String rule;
    private final InstallationState to;
    private final Set<InstallationState> from;

    InstallationMove(String act, String label, String rule, InstallationState to, Set<InstallationState> from) {
        this.act = act;
        this.label = label;
        this.rule = rule;
        this.to = to;
        this.from = from;
    }

    public String act() {
        return act;
    }

    public String label() {
        return label;
    }

    public String rule() {
        return rule;
    }

    public InstallationState to() {
        return to;
    }

    public boolean isPossibleFrom(InstallationState state) {
        return from.contains(state);
    }

    /** Why this move is not in the table from that state; empty when it is. */
    public Optional<Reason> whyNotFrom(InstallationState state) {
        if (isPossibleFrom(state)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (state) {
                    case ATTESTED ->
                        reason("fin-prestation-deja-attestee", "La fin de prestation est déjà attestée.", "");
                    case KEPT_BY_SOLDE ->
                        reason("solde-deja-demande", "Le solde a déjà été demandé dans le délai de prestation.", "");
                    case NOT_DELIVERED ->
                        Reason.of(
                                "R-INS-02",
                                "prestation-non-livree",
                                "La prestation est réputée non livrée : ni attestation ni demande de solde n’a été reçue"
                                        + " dans le délai.",
                                "Consultez le recouvrement ouvert sur ce dossier.");
                    case CLOSED, AWAITED ->
                        reason(
                                act + "-impossible",
                                "« " + label + " » n’est pas possible : la prestation est à l’état « " + state.label()
                                        + " ».",
                                "Consultez l’historique du dossier.");
                });
    }

    private Reason reason(String code, String message, String todo) {
        return Reason.of(rule, code, message, todo);
    }
}
