package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.sons.it.support.Api;
import fr.sons.it.support.Product;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed in the middle of its work, and started again on the same data. */
@ExtendWith(Product.class)
@Order(40)
class PowerCutIT {

    @Test
    @DisplayName(
            "After a power cut nothing is lost, a move of the clock goes on where it was, timers fire, all is whole")
    void powerCut(Product.Running product) throws InterruptedException {
        assumeThat(System.getProperty("sons.it.address"))
                .as("needs a server of its own")
                .isNull();
        Api admin = new Api(product.address(), "admin");
        Api auditor = new Api(product.address(), "audit");
        long acts = auditor.get("integrite")
                .expect(200)
                .json()
                .getJsonNumber("actes")
                .longValue();

        admin.post("horloge/deplacement", "{\"instant\":\"2023-12-15T09:00:00+01:00\"}");
        Thread.sleep(700);
        product.powerCut();

        JsonObject clock = waitUntilStill(new Api(product.address(), "admin"));
        assertThat(clock.getString("maintenant")).isEqualTo("2023-12-15T08:00:00Z");
        JsonObject whole =
                new Api(product.address(), "audit").get("integrite").expect(200).json();
        assertThat(whole.getBoolean("intact")).as(whole.toString()).isTrue();
        assertThat(whole.getJsonNumber("actes").longValue()).isGreaterThan(acts);
        JsonObject late = new Api(product.address(), "ans.controleur")
                .get("recouvrements?cause=NO_SOLDE")
                .expect(200)
                .json();
        assertThat(late.getInt("total"))
                .as("R-SOL-07: cases without a request by 14 December at 14 h")
                .isPositive();
        filtered(new Api(product.address(), "ans.controleur"), late.getInt("total"));
    }

    /** Recoveries are listed by state and cause; a state that does not exist is told, and not taken for none. */
    private static void filtered(Api api, int noSolde) {
        int all = api.get("recouvrements").expect(200).json().getInt("total");
        int notDelivered =
                api.get("recouvrements?cause=NOT_DELIVERED").expect(200).json().getInt("total");
        assertThat(notDelivered).as("R-INS-02").isPositive();
        assertThat(noSolde + notDelivered).isLessThanOrEqualTo(all);
        JsonObject awaiting = api.get("recouvrements?cause=NO_SOLDE&etat=CONTRADICTORY&taille=200")
                .expect(200)
                .json();
        assertThat(awaiting.getJsonArray("elements").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(r -> {
                    assertThat(r.getString("cause")).isEqualTo("NO_SOLDE");
                    assertThat(r.getString("etat")).isEqualTo("CONTRADICTORY");
                });
        assertThat(api.get("recouvrements?etat=PERDU").expect(400).json().toString())
                .contains("etat", "CONTRADICTORY");
    }

    private static JsonObject waitUntilStill(Api admin) throws InterruptedException {
        JsonObject clock = admin.get("horloge").expect(200).json();
        for (int i = 0; i < 120 && clock.getJsonObject("deplacement").getBoolean("enCours"); i++) {
            Thread.sleep(1000);
            clock = admin.get("horloge").expect(200).json();
        }
        return clock;
    }
}
