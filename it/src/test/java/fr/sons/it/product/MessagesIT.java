package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.sons.it.run.MailCatcher;
import fr.sons.it.support.Api;
import fr.sons.it.support.Browser;
import fr.sons.it.support.Product;
import fr.sons.notification.domain.MessageId;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reminders as they really leave, and what is left of them when the server is killed while it sends. */
@ExtendWith(Product.class)
@Order(45)
@Tag("R-CAL-07")
class MessagesIT {

    private static final int MANY = 300;

    @Test
    @DisplayName("R-CAL-07 R-SEC-02: a party reads its own messages and no other's, and can have them elsewhere")
    void ownMessages(Product.Running product) {
        Api azur = new Api(product.address(), "editeur.azur");
        Api boreal = new Api(product.address(), "editeur.boreal");
        JsonObject first = azur.get("messages?taille=200").expect(200).json();
        assertThat(first.getInt("total")).isPositive();
        for (JsonObject each : first.getJsonArray("elements").getValuesAs(JsonObject.class)) {
            assertThat(each.getString("destinataire")).contains("Azur");
        }
        int id = first.getJsonArray("elements").getJsonObject(0).getInt("id");
        JsonObject message = azur.get("messages/" + id).expect(200).json();
        assertThat(message.getString("texte"))
                .contains("Bonjour")
                .contains("Logiciels Azur")
                .contains("- SONS-V");
        assertThat(message.getJsonArray("calcul").toString())
                .as("R-CAL-04: the date that it says is explained")
                .contains("Calendrier : version")
                .contains("Europe/Paris");
        boreal.get("messages/" + id).expect(404);
        new Api(product.address(), "chu.valclair").get("messages/" + id).expect(404);
        azur.post("messages/" + id + "/renvoi", "").expect(403);
        new Api(product.address(), "admin").get("messages/" + id).expect(200);

        try (Browser browser = new Browser(product.address());
                Browser.Desk desk = browser.signIn("editeur.azur")) {
            desk.open("/messages");
            desk.page().locator("#messages-list a.how").first().click();
            assertThat(desk.page()
                            .locator("#calculs h3:focus, #calculs h3:target")
                            .count())
                    .isEqualTo(1);
            desk.requireAccessible();
            desk.open("/message/" + id);
            assertThat(desk.text()).contains("Logiciels Azur");
            desk.page().locator("details.why-date summary").click();
            assertThat(desk.page().locator("details.why-date").innerText()).contains("Texte : ");
            desk.requireAccessible();
            desk.picture("message");
            assertThat(browserStatus(desk, "/message/999999")).isEqualTo(404);
            desk.open("/adresse");
            desk.requireAccessible();
            desk.page().getByLabel("Adresse électronique (facultative)").fill("pas une adresse");
            desk.press("Enregistrer l’adresse");
            assertThat(desk.text()).contains("n’est pas une adresse électronique valide");
            desk.requireAccessible();
            desk.page().getByLabel("Adresse électronique (facultative)").fill("rappels@editeur-1.example");
            desk.press("Enregistrer l’adresse");
            assertThat(desk.text()).contains("L’adresse est enregistrée");
        }
    }

    private static int browserStatus(Browser.Desk desk, String path) {
        return desk.page().navigate(path).status();
    }

    @Test
    @DisplayName("R-CAL-07: what may have been sent, or was refused, an administrator has sent again from its page")
    void sentAgain(Product.Running product) throws SQLException, InterruptedException {
        assumeThat(System.getProperty("sons.it.address"))
                .as("needs a server of its own")
                .isNull();
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                Browser browser = new Browser(product.address());
                Browser.Desk desk = browser.signIn("admin")) {
            for (String state : List.of("UNCERTAIN", "FAILED")) {
                statement.execute(
                        "INSERT INTO sons.message (message_key, recipient_kind, recipient_id, recipient_name, email,"
                                + " subject, body, created_at, state) SELECT 'essai/renvoi/" + state + "', 'VENDOR',"
                                + " (SELECT min(id) FROM sons.vendor), 'Essai', 'essai@renvoi.example', 'Renvoi', 'Bonjour.',"
                                + " now(), '" + state + "'");
                desk.open("/messages?etat=" + state + "&texte=Renvoi");
                desk.page()
                        .locator("main table tbody a[href*='/message/']")
                        .first()
                        .click();
                desk.page().waitForLoadState();
                desk.requireAccessible();
                desk.press("Renvoyer le message");
                assertThat(desk.text()).as(state).contains("Le message sera renvoyé");
                String id = MessageId.of("essai/renvoi/" + state, "ne-pas-repondre@sons.example");
                for (int i = 0; i < 120 && !product.mail().messageIds().contains(id); i++) {
                    Thread.sleep(250);
                }
                assertThat(product.mail().messageIds()).as(state).contains(id);
            }
        }
    }

    @Test
    @DisplayName("R-CAL-07: a reminder of a date that was moved while it waited does not leave, and its page says why")
    void ofNoUse(Product.Running product) throws SQLException, InterruptedException {
        assumeThat(System.getProperty("sons.it.address"))
                .as("needs a server of its own")
                .isNull();
        String key = "rappel/CLIENT/1/MDV-LGC-VA1/CLOTURE_SOLDE/2021-01-04/30";
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.execute(
                    "INSERT INTO sons.message (message_key, recipient_kind, recipient_id, recipient_name, email,"
                            + " subject, body, created_at, state) SELECT '" + key + "', 'CLIENT', max(id), 'Essai',"
                            + " 'essai@deplace.example', 'Date déplacée', 'Bonjour.', now(), 'TO_SEND' FROM sons.final_client");
        }
        Api admin = new Api(product.address(), "admin");
        String waiting = "messages?etat=EXPIRED&texte=Date%20d%C3%A9plac%C3%A9e";
        JsonObject found = admin.get(waiting).expect(200).json();
        for (int i = 0; i < 120 && found.getInt("total") == 0; i++) {
            Thread.sleep(250);
            found = admin.get(waiting).expect(200).json();
        }
        JsonObject message = found.getJsonArray("elements").getJsonObject(0);
        assertThat(message.getString("derniereErreur")).contains("a été déplacée");
        assertThat(message.getInt("essais")).isZero();
        assertThat(product.mail().messageIds()).doesNotContain(MessageId.of(key, "ne-pas-repondre@sons.example"));
        try (Browser browser = new Browser(product.address());
                Browser.Desk desk = browser.signIn("admin")) {
            desk.open("/message/" + message.getInt("id"));
            assertThat(desk.text()).contains("Sans objet", "Pourquoi ce message ne part pas", "a été déplacée");
            desk.requireAccessible();
        }
    }

    @Test
    @DisplayName(
            "R-CAL-07: killed while it sends, the server sends nothing twice, loses nothing, and says what is uncertain")
    void killedWhileSending(Product.Running product) throws SQLException, InterruptedException {
        assumeThat(System.getProperty("sons.it.address"))
                .as("needs a server of its own")
                .isNull();
        MailCatcher mail = product.mail();
        mail.slowDown(25);
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.execute(
                    "INSERT INTO sons.message (message_key, recipient_kind, recipient_id, recipient_name, email,"
                            + " subject, body, created_at, state) SELECT 'essai/coupure/' || n, 'VENDOR',"
                            + " (SELECT min(id) FROM sons.vendor), 'Essai', 'essai@coupure.example', 'Essai ' || n, 'Bonjour.',"
                            + " now(), 'TO_SEND' FROM generate_series(1, " + MANY + ") n");
        }
        int before = mail.files().size();
        for (int i = 0; i < 600 && mail.files().size() < before + 40; i++) {
            Thread.sleep(50);
        }
        assertThat(mail.files().size()).as("some are sent").isGreaterThanOrEqualTo(before + 40);

        product.powerCut();
        mail.slowDown(0);

        Map<String, String> states = waitUntilSettled(product);
        List<String> caught = mail.messageIds();
        assertThat(states).hasSize(MANY);
        // the cut may fall between two messages: then none is uncertain
        assertThat(states.values()).isSubsetOf("SENT", "UNCERTAIN");
        assertThat(Collections.frequency(states.values(), "UNCERTAIN"))
                .as("one at most was in hand")
                .isLessThanOrEqualTo(1);
        states.forEach((key, state) -> {
            int times = Collections.frequency(caught, MessageId.of(key, "ne-pas-repondre@sons.example"));
            assertThat(times).as(key + " " + state).isBetween(state.equals("SENT") ? 1 : 0, 1);
        });
        // no message of any kind ever came twice, over all that the other tests did
        assertThat(caught).doesNotContain("?").doesNotHaveDuplicates();
        theAgentDecides(product, states);
    }

    private static void theAgentDecides(Product.Running product, Map<String, String> states) {
        Api admin = new Api(product.address(), "admin");
        JsonObject uncertain = admin.get("messages?etat=UNCERTAIN").expect(200).json();
        assertThat(uncertain.getInt("total"))
                .isGreaterThanOrEqualTo(Collections.frequency(states.values(), "UNCERTAIN"));
        for (JsonObject message : uncertain.getJsonArray("elements").getValuesAs(JsonObject.class)) {
            int id = message.getInt("id");
            assertThat(message.getString("derniereErreur")).contains("peut-être");
            assertThat(admin.post("messages/" + id + "/renvoi", "")
                            .expect(200)
                            .json()
                            .getString("etat"))
                    .isEqualTo("TO_SEND");
        }
    }

    private static Map<String, String> waitUntilSettled(Product.Running product)
            throws SQLException, InterruptedException {
        Map<String, String> states = states(product);
        for (int i = 0; i < 120 && (states.containsValue("TO_SEND") || states.containsValue("SENDING")); i++) {
            Thread.sleep(500);
            states = states(product);
        }
        return states;
    }

    private static Map<String, String> states(Product.Running product) throws SQLException {
        Map<String, String> states = new HashMap<>();
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT message_key, state FROM sons.message WHERE message_key LIKE 'essai/coupure/%'")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        }
        return states;
    }
}
