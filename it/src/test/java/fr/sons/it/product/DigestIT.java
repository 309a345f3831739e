package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Download;
import fr.sons.it.support.Api;
import fr.sons.it.support.Browser;
import fr.sons.it.support.Product;
import fr.sons.it.support.Waiting;
import fr.sons.notification.domain.MessageId;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A digest of more cases than a text lists, from the day it is due to the mailbox of its vendor. */
@ExtendWith(Product.class)
@Order(38)
@Tag("R-CAL-07")
class DigestIT {

    private static final String SGL = "BIO-SGL-VA1";
    private static final int MANY = 230;
    private static final String MINE = "SONS-V1-SGL-9%06d";

    /** Thirty days before the closing of 14 December. */
    private static final String DUE = "2023-11-14T07:00:00Z";

    private static final String FILE = "dossiers-ouverts-BIO-SGL-VA1-cloture-solde-2023-12-14.csv";

    @Test
    @DisplayName(
            "R-CAL-07 R-SEC-02: a vendor with more than 200 open cases gets them all, each once, in a file of its one"
                    + " message; e-mail, page and API give the same file, and no other party may read it")
    void everyOpenCase(Product.Running product) throws SQLException, IOException, MessagingException {
        assumeThat(System.getProperty("sons.it.address"))
                .as("needs a server of its own")
                .isNull();
        try {
            open(product);
            moveClock(new Api(product.address(), "admin"));
            Api azur = new Api(product.address(), "editeur.azur");
            JsonObject message = digest(azur);
            int id = message.getInt("id");
            JsonObject file = message.getJsonObject("fichierJoint");
            byte[] csv = azur.download("messages/" + id + "/fichier-joint.csv");
            assertThat(file.getString("nom")).isEqualTo(FILE);
            assertThat(file.getInt("octets")).isEqualTo(csv.length);
            requireEachOnce(csv, file.getInt("lignes"));
            assertThat(message.getString("texte"))
                    .contains("dossiers sont dans le fichier joint " + FILE)
                    .contains("Dossiers concernés (" + file.getInt("lignes") + ")");
            assertThat(message.getString("texte").lines().filter(line -> line.startsWith("- SONS-")))
                    .hasSize(200);

            MimeMultipart mail = received(product, message.getString("cle"));
            assertThat(mail.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                    .isEqualTo(message.getString("texte"));
            assertThat(mail.getBodyPart(1).getFileName()).isEqualTo(FILE);
            assertThat(mail.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(csv);

            requireOwnersAlone(product, id);
            requireOnPage(product, id, csv);
        } finally {
            forget(product);
        }
    }

    private static void requireEachOnce(byte[] csv, int lines) {
        List<String> rows = Arrays.asList(new String(csv, StandardCharsets.UTF_8).split("\r\n"));
        assertThat(rows.get(0)).isEqualTo("\uFEFFdossier;client_final;reste_a_faire");
        List<String> refs = rows.stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(';')))
                .toList();
        assertThat(refs)
                .hasSize(lines)
                .doesNotHaveDuplicates()
                .containsAll(
                        IntStream.rangeClosed(1, MANY).mapToObj(MINE::formatted).toList());
        assertThat(rows).contains(MINE.formatted(1) + ";'=Établissement 1;demander le solde");
    }

    private static void requireOwnersAlone(Product.Running product, int id) {
        String path = "messages/" + id + "/fichier-joint.csv";
        for (String other : List.of("editeur.boreal", "chu.valclair")) {
            Api.Answer refused = new Api(product.address(), other).get(path).expect(404);
            assertThat(refused.body()).as(other).doesNotContain("SONS-V1-SGL");
        }
        new Api(product.address(), "ans.referencement").get(path).expect(200);
    }

    private static void requireOnPage(Product.Running product, int id, byte[] csv) throws IOException {
        try (Browser browser = new Browser(product.address());
                Browser.Desk azur = browser.signIn("editeur.azur");
                Browser.Desk boreal = browser.signIn("editeur.boreal")) {
            azur.open("/message/" + id);
            azur.requireAccessible();
            assertThat(azur.page().locator("#attachment").innerText()).contains(FILE);
            Download download = azur.page()
                    .waitForDownload(() -> azur.page().locator("#attachment").click());
            assertThat(download.suggestedFilename()).isEqualTo(FILE);
            assertThat(Files.readAllBytes(download.path())).isEqualTo(csv);
            var refused = boreal.page().navigate("/fichiers-joints/" + id + ".csv");
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text()).doesNotContain("SONS-V1-SGL");
        }
    }

    /** The message of this closing; there is one. */
    private static JsonObject digest(Api azur) {
        List<JsonObject> found = azur
                .get("messages?taille=200&texte=" + SGL)
                .expect(200)
                .json()
                .getJsonArray("elements")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(m -> m.getString("cle").contains("/CLOTURE_SOLDE/2023-12-14T14:00/30"))
                .toList();
        assertThat(found).hasSize(1);
        return azur.get("messages/" + found.get(0).getInt("id")).expect(200).json();
    }

    private static MimeMultipart received(Product.Running product, String key) throws IOException, MessagingException {
        String id = MessageId.of(key, "ne-pas-repondre@sons.example");
        for (int i = 0; i < 600 && !product.mail().messageIds().contains(id); i++) {
            Waiting.aMoment();
        }
        Path file = product.mail().files().get(product.mail().messageIds().indexOf(id));
        try (InputStream in = Files.newInputStream(file)) {
            return (MimeMultipart) new MimeMessage(Session.getInstance(new Properties()), in).getContent();
        }
    }

    private static void moveClock(Api admin) {
        admin.post("horloge/deplacement", "{\"instant\":\"" + DUE + "\"}");
        for (int i = 0; i < 1200 && moving(admin); i++) {
            Waiting.aMoment();
        }
        assertThat(admin.get("horloge").expect(200).json().getString("maintenant"))
                .isEqualTo(DUE);
    }

    private static boolean moving(Api admin) {
        return admin.get("horloge")
                .expect(200)
                .json()
                .getJsonObject("deplacement")
                .getBoolean("enCours");
    }

    /** Delivered cases of which the solde is awaited: as many by acts would take minutes, and tell nothing else. */
    private static void open(Product.Running product) throws SQLException {
        execute(
                product,
                "INSERT INTO sons.final_client (version, kind, identifier, name, line1, postcode, city, region, couloir,"
                        + " search_text, registered_at) SELECT 0, 'FINESS', '97' || lpad(n::text, 7, '0'),"
                        + " '=Établissement ' || n, 'x', '75001', 'x', 'x', 'HOPITAL', 'x', now()"
                        + " FROM generate_series(1, " + MANY + ") n",
                "INSERT INTO sons.funding_order (ref, version, vendor_id, client_id, dispositif, reference_id, signed_on,"
                        + " received_at, band, units, scenario, price_cents, advance_rate, advance_cents, state)"
                        + " SELECT 'SONS-V1-SGL-9' || substr(c.identifier, 4), 0, a.vendor_id, c.id, '" + SGL + "', 1,"
                        + " '2023-06-01', '2023-06-02', 'x', 1, 'x', 100, 0.3, 30, 'ADVANCE_PAID'"
                        + " FROM sons.final_client c, sons.account a WHERE c.identifier LIKE '97%'"
                        + " AND c.name LIKE '=%' AND a.login = 'editeur.azur'",
                "INSERT INTO sons.installation (case_ref, version, dispositif, state, kept_at, completed_on,"
                        + " version_installed) SELECT ref, 0, dispositif, 'ATTESTED', now(), '2023-07-01', 'x'"
                        + " FROM sons.funding_order WHERE ref LIKE 'SONS-V1-SGL-9%'");
    }

    /** The other stories, and the check of all ledgers and chains, know nothing of these cases. */
    private static void forget(Product.Running product) throws SQLException {
        execute(
                product,
                "DELETE FROM sons.installation WHERE case_ref LIKE 'SONS-V1-SGL-9%'",
                "DELETE FROM sons.funding_order WHERE ref LIKE 'SONS-V1-SGL-9%'",
                "DELETE FROM sons.final_client WHERE identifier LIKE '97%' AND name LIKE '=%'");
    }

    private static void execute(Product.Running product, String... statements) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            // their orders have no reference and no process
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
