package fr.sons.letter.api;

import fr.sons.kernel.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum received by the vendor: one line of the breakdown.
 *
 * @param kind {@code "Avance"} or {@code "Solde"}
 */
public record ReceivedPayment(LocalDate paidOn, String kind, Money amount) {

    static Money total(List<ReceivedPayment> payments) {
        return Money.sum(payments.stream().map(ReceivedPayment::amount));
    }

    static List<Map<String, ?>> rows(List<ReceivedPayment> payments) {
        return payments.stream().<Map<String, ?>>map(ReceivedPayment::row).toList();
    }

    private Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("date", FrenchText.date(paidOn));
        row.put("nature", kind);
        row.put("montant", FrenchText.euros(amount));
        return row;
    }
}
