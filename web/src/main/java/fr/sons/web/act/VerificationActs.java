package fr.sons.web.act;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.verification.api.ReserveState;
import fr.sons.verification.api.ReserveView;
import fr.sons.verification.api.SignVa;
import fr.sons.verification.service.VerificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Acts on the acceptance by the final client: reserves and signature. */
@ApplicationScoped
public class VerificationActs implements ActCatalogue.Provider {

    @Inject
    private VerificationService verifications;

    @Override
    public List<Act> acts() {
        return List.of(raise(), answer(), lift(), sign());
    }

    private Act raise() {
        return Act.asking(
                "emettre-reserve",
                "Émettre une réserve",
                "Émettre la réserve",
                "Le fournisseur doit y répondre. La signature n’est possible qu’une fois toutes les réserves levées par vous.",
                "La réserve est émise. Le fournisseur en est saisi.",
                List.of(Field.longText(
                        "description",
                        "Ce qui ne va pas",
                        "Décrivez ce que vous constatez et où. N’écrivez aucune donnée de patient.")),
                (by, ref, a) -> verifications.raiseReserve(by, ref, a.text("description")));
    }

    private Act answer() {
        return Act.asking(
                        "repondre-reserve",
                        "Répondre à une réserve",
                        "Envoyer la réponse",
                        "Le client final lit votre réponse, puis lève la réserve ou la maintient.",
                        "La réponse est envoyée au client final.",
                        List.of(),
                        (by, ref, a) -> verifications.answerReserve(
                                by, ref, Integer.parseInt(a.text("number")), a.text("answer")))
                .askingOfCase((by, ref) -> List.of(
                        reserve(by, ref, ReserveState.OPEN, "Réserve à laquelle vous répondez"),
                        Field.longText("answer", "Votre réponse", "Dites ce qui a été fait, et quand.")));
    }

    private Act lift() {
        return Act.asking(
                        "lever-reserve",
                        "Lever une réserve",
                        "Lever la réserve",
                        "La réserve est levée pour de bon. Quand aucune ne reste, vous pouvez signer.",
                        "La réserve est levée.",
                        List.of(),
                        (by, ref, a) -> verifications.liftReserve(by, ref, Integer.parseInt(a.text("number"))))
                .askingOfCase((by, ref) -> List.of(reserve(by, ref, ReserveState.ANSWERED, "Réserve à lever")));
    }

    private Act sign() {
        return Act.asking(
                        "signer-va",
                        "Signer la vérification d’aptitude",
                        "Signer",
                        "Vous reconnaissez que la prestation est apte. Le document signé est produit, son empreinte est gardée,"
                                + " et rien ne le modifie plus. Le fournisseur peut demander le solde.",
                        "Le document est signé. Vous pouvez le télécharger dans les pièces du dossier.",
                        List.of(
                                Field.text("name", "Prénom et nom du signataire", "Vous-même."),
                                Field.text(
                                        "quality", "Qualité", "Par exemple : Directrice des systèmes d’information."),
                                Field.text(
                                        "mssante",
                                        "Adresse MSSanté en service",
                                        "L’adresse de messagerie sécurisée de santé utilisée avec la solution.")),
                        (by, ref, a) -> verifications.sign(
                                by, ref, new SignVa(a.text("name"), a.text("quality"), a.text("mssante"))))
                .withoutReturn();
    }

    private Field reserve(Caller by, CaseRef ref, ReserveState state, String label) {
        return Field.choice(
                "number",
                label,
                "",
                verifications.view(by, ref).reserves().stream()
                        .filter(r -> r.state() == state)
                        .map(VerificationActs::choice)
                        .toList());
    }

    private static Field.Choice choice(ReserveView reserve) {
        String words = reserve.description();
        return new Field.Choice(
                Integer.toString(reserve.number()),
                "N° " + reserve.number() + "\u00a0: " + (words.length() > 80 ? words.substring(0, 79) + "…" : words));
    }
}
