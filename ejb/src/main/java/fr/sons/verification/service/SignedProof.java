package fr.sons.verification.service;

import fr.sons.calendar.api.FrenchDates;
import fr.sons.document.api.DocumentKind;
import fr.sons.document.api.DocumentView;
import fr.sons.document.service.Documents;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Words;
import fr.sons.letter.service.PdfRenderer;
import fr.sons.order.api.OrderView;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.verification.api.ReserveView;
import fr.sons.verification.api.SignVa;
import fr.sons.verification.api.VerificationView;
import fr.sons.verification.domain.Signature;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the signed PDF of a VA or MOM and keeps its proof: signatory, instant, evidence, digest (R-VA-02, R-VA-03). */
@Dependent
class SignedProof {

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    private static final String MODE = "Signature électronique simple";

    @Inject
    private PdfRenderer renderer;

    @Inject
    private Documents documents;

    Signature make(Caller by, OrderView order, VerificationView verification, SignVa command) {
        String signatory = Words.required(command.signatoryName(), "R-VA-02", "le nom du signataire", 200);
        String quality = Words.required(command.signatoryQuality(), "R-VA-02", "la qualité du signataire", 200);
        String mssante = mssante(command.mssanteAddress());
        String evidence = MODE
                + " : compte « %s » authentifié par mot de passe, agissant pour %s"
                        .formatted(by.actor().login(), order.clientName());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("expediteur", order.clientName());
        fields.put("objet", verification.proof().label() + " — dossier " + order.ref());
        fields.put("dossier", order.ref().value());
        fields.put("dispositif", order.dispositifLabel() + " (" + order.dispositif() + ")");
        fields.put("commandeDu", FrenchDates.date(order.signedOn()));
        fields.put("fournisseur", order.vendorName());
        fields.put("clientFinal", order.clientName());
        fields.put("solution", order.product());
        fields.put("version", verification.versionInstalled().orElseThrow());
        fields.put("scenario", order.scenario());
        fields.put("mssante", mssante);
        fields.put("reservesNombre", Integer.toString(verification.reserves().size()));
        fields.put("signataire", signatory);
        fields.put("signataireQualite", quality);
        fields.put("signeLe", FrenchDates.instant(by.receivedAt()));
        fields.put("modeSignature", MODE);
        fields.put("preuve", evidence);
        fields.put(
                "preuve_exigee",
                verification.proof() == AcceptanceProof.MOM ? "mise en ordre de marche" : "vérification d’aptitude");
        List<Map<String, ?>> reserves = verification.reserves().stream()
                .<Map<String, ?>>map(SignedProof::row)
                .toList();
        byte[] pdf = renderer.render("va", fields, reserves);
        DocumentView stored = documents.store(
                by, order.ref(), DocumentKind.VA_SIGNEE, verification.proof() + "-" + order.ref() + ".pdf", pdf);
        return new Signature(
                signatory,
                quality,
                by.actor().login(),
                by.receivedAt(),
                evidence,
                mssante,
                stored.id(),
                stored.sha256());
    }

    private static Map<String, String> row(ReserveView reserve) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("numero", Integer.toString(reserve.number()));
        row.put("description", reserve.description());
        row.put("soulevee", FrenchDates.instant(reserve.raisedAt()));
        row.put("reponse", reserve.answer().orElse(""));
        row.put("levee", reserve.liftedAt().map(FrenchDates::instant).orElse(""));
        return row;
    }

    private static String mssante(String address) {
        String words = Words.required(address, "R-VA-03", "l’adresse MSSanté utilisée", 200);
        if (!MAIL.matcher(words).matches()) {
            throw Reason.of(
                            "R-VA-03",
                            "adresse-mssante",
                            "« " + words + " » n’est pas une adresse MSSanté.",
                            "Saisissez une adresse de la forme nom@etablissement.mssante.fr.")
                    .refusal();
        }
        return words;
    }
}
