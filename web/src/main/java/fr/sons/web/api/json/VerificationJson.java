package fr.sons.web.api.json;

import fr.sons.verification.api.VerificationView;
import java.time.Instant;
import java.util.List;

/** The client's verification: reserves and signature. */
public record VerificationJson(
        String etat,
        String libelleEtat,
        String preuve,
        String versionInstallee,
        String scenario,
        List<ReserveJson> reserves,
        SignatureJson signature) {

    /** The signed proof; {@code piece} is the number of its PDF. */
    public record SignatureJson(
            String signataire, String qualite, Instant signeLe, String adresseMssante, long piece, String sha256) {}

    public static VerificationJson of(VerificationView v) {
        return new VerificationJson(
                v.state().name(),
                v.state().label(),
                v.proof().name(),
                v.versionInstalled().orElse(null),
                v.scenario().orElse(null),
                v.reserves().stream().map(ReserveJson::of).toList(),
                v.signature()
                        .map(s -> new SignatureJson(
                                s.signatory(),
                                s.quality(),
                                s.signedAt(),
                                s.mssanteAddress(),
                                s.documentId(),
                                s.sha256()))
                        .orElse(null));
    }
}
