package fr.sons.verification.domain;

import fr.sons.kernel.Reason;
import fr.sons.programme.api.AcceptanceProof;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rules of the verification, each with its id and its reason in French. */
public enum VerificationRule {
    PROOF_REQUIRED(
            "R-VA-03",
            f -> f.proof() != AcceptanceProof.NONE,
            f -> Reason.of(
                    "R-VA-03",
                    "verification-non-exigee",
                    "Ce dispositif n’exige ni VA ni MOM.",
                    "La demande de solde peut être déposée sans elle.")),
    SERVICE_GOES_ON(
            "R-INS-02",
            VerificationFacts::serviceGoesOn,
            f -> Reason.of(
                    "R-INS-02",
                    "prestation-terminee",
                    "La commande est close ou la prestation est réputée non livrée.",
                    "Consultez l’historique du dossier.")),
    NO_OPEN_RESERVE(
            "R-VA-02",
            f -> f.openReserves().isEmpty(),
            f -> Reason.of(
                    "R-VA-02", "reserve-non-levee", openReserves(f.openReserves()), "Levez d’abord chaque réserve.")),
    SOLDE_WINDOW_OPEN("R-SOL-01", VerificationFacts::servesASolde, f -> Reason.of(
                    "R-SOL-01",
                    "verification-apres-cloture",
                    "Ni vérification ni signature ne sont plus reçues : pour ce dossier, la clôture du solde"
                            + " est passée depuis le "
                            + f.soldeClosing().orElseThrow().inWordsWithText() + ".",
                    "Aucune demande de solde ne peut plus être reçue pour ce dossier, sauf réouverture par" + " l’ANS.")
            .explained(f.soldeClosing().orElseThrow().calculation()));

    private final String id;
    private final Predicate<VerificationFacts> holds;
    private final Function<VerificationFacts, Reason> reason;

    VerificationRule(String id, Predicate<VerificationFacts> holds, Function<VerificationFacts, Reason> reason) {
        this.id = id;
        this.holds = holds;
        this.reason = reason;
    }

    /** Id in the rule book. */
    public String id() {
        return id;
    }

    public Optional<Reason> whyNot(VerificationFacts facts) {
        return holds.test(facts) ? Optional.empty() : Optional.of(reason.apply(facts));
    }

    private static String openReserves(List<Integer> numbers) {
        String list = numbers.stream().map(n -> "n° " + n).collect(Collectors.joining(", "));
        return numbers.size() == 1
                ? "Signature impossible : la réserve " + list + " n’est pas levée."
                : "Signature impossible : les réserves " + list + " ne sont pas levées.";
    }
}
