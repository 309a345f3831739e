package fr.sons.letter.api;

import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The acceptance report (« procès-verbal de vérification d’aptitude ») as it is signed (R-VA-01 to R-VA-03). Rendered by
 * {@code PdfRenderer.render(VerificationReport.TEMPLATE, report.fields(), report.rows())}.
 *
 * @param version version installed
 * @param scenario scenario installed; empty prints « sans objet »
 * @param mssanteAddress MSSanté address in use; empty prints « sans objet »
 * @param signatoryQuality capacity in which the signatory signs
 * @param signatureMode e.g. {@code "authentification par compte"}
 * @param evidence identifiers that prove the signature, e.g. account and journal entry
 */
public record VerificationReport(
        OrderFacts order,
        String version,
        String scenario,
        String mssanteAddress,
        List<Reserve> reserves,
        String signatoryName,
        String signatoryQuality,
        Instant signedAt,
        String signatureMode,
        String evidence) {

    public static final String TEMPLATE = "va";

    /** A reserve with its whole story. */
    public record Reserve(
            int number, String description, Instant raisedAt, Optional<String> answer, Optional<Instant> liftedAt) {}

    public VerificationReport {
        Objects.requireNonNull(order);
        Objects.requireNonNull(version);
        Objects.requireNonNull(signatoryName);
        Objects.requireNonNull(signatoryQuality);
        Objects.requireNonNull(signedAt);
        Objects.requireNonNull(signatureMode);
        Objects.requireNonNull(evidence);
        reserves = List.copyOf(reserves);
        if (reserves.stream().anyMatch(r -> r.liftedAt().isEmpty())) {
            throw new IllegalArgumentException("No acceptance report while a reserve is open (R-VA-02)");
        }
    }

    public Map<String, Object> fields() {
        Map<String, Object> fields = order.fields();
        fields.put("expediteur", order.clientName());
        fields.put("objet", "Procès-verbal de vérification d’aptitude — dossier " + order.ref());
        fields.put("version", version);
        fields.put("scenario", orNone(scenario));
        fields.put("mssante", orNone(mssanteAddress));
        fields.put("reservesNombre", Integer.toString(reserves.size()));
        fields.put("signataire", signatoryName);
        fields.put("signataireQualite", signatoryQuality);
        fields.put("signeLe", FrenchText.instant(signedAt));
        fields.put("modeSignature", signatureMode);
        fields.put("preuve", evidence);
        return fields;
    }

    public List<Map<String, ?>> rows() {
        return reserves.stream().<Map<String, ?>>map(VerificationReport::row).toList();
    }

    private static Map<String, String> row(Reserve reserve) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("numero", Integer.toString(reserve.number()));
        row.put("description", reserve.description());
        row.put("soulevee", FrenchText.date(Paris.date(reserve.raisedAt())));
        row.put("reponse", reserve.answer().orElse("—"));
        row.put(
                "levee",
                reserve.liftedAt().map(Paris::date).map(FrenchText::date).orElse("—"));
        return row;
    }

    private static String orNone(String text) {
        return text == null || text.isBlank() ? "sans objet" : text;
    }
}
