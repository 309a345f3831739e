package fr.sons.web.act;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.NotFound;
import fr.sons.payment.api.PaymentKind;
import fr.sons.payment.api.PaymentState;
import fr.sons.payment.api.PaymentView;
import fr.sons.payment.service.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Payment of an accepted advance or solde, by another agent than the one who accepted (R-SOL-05). */
@ApplicationScoped
public class PaymentActs implements ActCatalogue.Provider {

    @Inject
    private Payments payments;

    @Override
    public List<Act> acts() {
        return List.of(pay("payer-avance", PaymentKind.ADVANCE), pay("payer-solde", PaymentKind.SOLDE));
    }

    private Act pay(String code, PaymentKind kind) {
        return Act.confirmed(
                        code,
                        "Payer " + kind.withArticle(),
                        "Payer " + kind.withArticle(),
                        "La somme est versée au fournisseur et inscrite au grand livre. Elle n’est jamais payée deux fois.",
                        "Le paiement est fait.",
                        (by, ref, a) -> payments.pay(by, toPay(ref, kind)))
                .withoutReturn();
    }

    private long toPay(CaseRef ref, PaymentKind kind) {
        List<PaymentView> ofKind =
                payments.of(ref).stream().filter(p -> p.kind() == kind).toList();
        return ofKind.stream()
                .filter(p -> p.state() == PaymentState.TO_PAY)
                .findFirst()
                .or(() -> ofKind.stream().reduce((first, last) -> last))
                .map(PaymentView::id)
                .orElseThrow(() -> new NotFound("le paiement du dossier " + ref));
    }
}
