package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.sons.it.support.Api;
import fr.sons.it.support.Browser;
import fr.sons.it.support.Product;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, by everybody who may open it: it opens, says what it is for, and axe finds nothing. */
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(10)
class PagesIT {

    private Product.Running product;
    private Browser browser;

    @BeforeAll
    void open(Product.Running running) {
        product = running;
        browser = new Browser(product.address());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    static Stream<Arguments> desks() {
        return Stream.of(
                Arguments.of(
                        "editeur.azur",
                        List.of(
                                "/",
                                "/taches",
                                "/commandes",
                                "/nouvelle-commande",
                                "/recouvrements",
                                "/courriers",
                                "/messages",
                                "/adresse",
                                "/echeancier",
                                "/aide")),
                Arguments.of(
                        "chu.valclair",
                        List.of("/", "/taches", "/commandes", "/courriers", "/messages", "/echeancier")),
                Arguments.of("asp.instructeur1", List.of("/", "/taches", "/commandes", "/echeancier")),
                Arguments.of("asp.payeur", List.of("/", "/paiements", "/commandes")),
                Arguments.of("ans.controleur", List.of("/", "/taches", "/recouvrements", "/courriers", "/echeancier")),
                Arguments.of(
                        "ans.decideur",
                        List.of(
                                "/",
                                "/taches",
                                "/recouvrements",
                                "/reouvertures?dispositif=MDV-LGC-VA1&jalon=CLOTURE_AVANCE",
                                "/echeancier?vue=dates",
                                "/echeancier?dispositif=HOP-DPI-VA1")),
                Arguments.of(
                        "ans.referencement", List.of("/", "/calendriers-modificatifs", "/messages", "/echeancier")),
                Arguments.of("admin", List.of("/", "/horloge", "/messages", "/journal", "/integrite")),
                Arguments.of("audit", List.of("/", "/commandes", "/journal", "/integrite", "/recouvrements")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("desks")
    @DisplayName("Every page of a role opens, has one title and no accessibility finding")
    void everyPage(String login, List<String> paths) {
        try (Browser.Desk desk = browser.signIn(login)) {
            for (String path : paths) {
                desk.open(path);
                assertThat(desk.page().locator("h1").count())
                        .as(login + " " + path)
                        .isEqualTo(1);
                desk.picture(login + path.replaceAll("[^A-Za-z0-9-]", "_"));
                desk.requireAccessible();
            }
        }
    }

    /** The pages above, and those that one of them leads to. */
    static Stream<Arguments> signOuts() {
        return Stream.concat(
                desks(),
                Stream.of(
                        Arguments.of("asp.instructeur2", List.of("/panorama", "/commandes > /dossiers/")),
                        Arguments.of("ans.referencement", List.of("/projet-calendrier?dispositif=BIO-LOINC-VA1")),
                        Arguments.of("ans.decideur", List.of("/reouvertures?dispositif=BIO-LOINC-VA1")),
                        Arguments.of("admin", List.of("/messages > /message/", "/courriers"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("signOuts")
    @DisplayName("R-SEC-01: whoever signs out is out, whatever page it was done from")
    void signOut(String login, List<String> paths) {
        try (Browser.Desk desk = browser.deskWithoutScripts()) {
            for (String path : paths) {
                String[] steps = path.split(" > ");
                browser.signIn(desk, login, steps[0]);
                for (int i = 1; i < steps.length; i++) {
                    desk.page()
                            .locator("main table tbody a[href*='" + steps[i] + "']")
                            .first()
                            .click();
                    desk.page().waitForLoadState();
                    assertThat(desk.page().url()).contains(steps[i]);
                }
                desk.press("Se déconnecter");
                assertThat(desk.page().url()).as(login + " " + path).endsWith("/connexion?sortie=1");
                assertThat(desk.page().locator("#sign-out").count()).isZero();
            }
        }
    }

    @Test
    @DisplayName("The case page and its acts have no accessibility finding")
    void casePage() {
        try (Browser.Desk desk = browser.signIn("asp.instructeur1")) {
            desk.open("/commandes");
            desk.page().locator("main table tbody a").first().click();
            desk.page().waitForLoadState();
            assertThat(desk.page().url()).contains("/dossiers/SONS-");
            desk.picture("dossier");
            desk.requireAccessible();
            desk.follow("Calendrier de ce dossier, un jour donné");
            String path = desk.page().url();
            assertThat(path).contains("/calendrier-dossier/SONS-");
            assertThat(desk.page().locator("#milestones tbody tr").count()).isPositive();
            desk.page().locator("#milestones details.why-date").first().click();
            desk.requireAccessible();
            desk.picture("calendrier-dossier");
            desk.open(path + "?jour=31/02/2023");
            assertThat(desk.page().locator("#jour-error").innerText()).contains("Ce mois-là compte 28 jours.");
            desk.requireAccessible();
            desk.open(path + "?jour=01/01/2020");
            assertThat(desk.page().locator("#jour-error").innerText()).contains("La commande a été reçue le ");
            assertThat(desk.page().locator("#milestones").count()).isZero();
        }
    }

    @Test
    @DisplayName("Without an account: sign-in, help and accessibility statement only")
    void withoutAccount() {
        try (Browser.Desk desk = browser.desk()) {
            for (String path : List.of("/connexion", "/accessibilite", "/panorama", "/guide", "/api/")) {
                desk.open(path);
                assertThat(desk.page().url()).endsWith(path);
                desk.requireAccessible();
            }
            desk.picture("connexion");
            desk.open("/commandes");
            assertThat(desk.text()).contains("Se connecter");
        }
    }

    @Test
    @DisplayName(
            "R-REC-04: a letter that could not be printed is shown with its reason, and an administrator relaunches it")
    void failedLetter() throws SQLException {
        assumeThat(System.getProperty("sons.it.address"))
                .as("needs a server of its own")
                .isNull();
        try (Connection database = product.database();
                Statement statement = database.createStatement();
                Browser.Desk controller = browser.signIn("ans.controleur");
                Browser.Desk admin = browser.signIn("admin")) {
            statement.execute("INSERT INTO sons.letter_order (template, case_ref, occurrence, recipient_kind,"
                    + " recipient_id, recipient_name, line1, postcode, city, content, ordered_at, origin, attempts, failure)"
                    + " SELECT 'CONTRADICTOIRE', min(ref), 'illisible', 'VENDOR', 1, 'Destinataire d''essai', '1 rue',"
                    + " '75001', 'Paris', '{', now(), 'essai', 5, 'JsonParsingException' FROM sons.funding_order");
            controller.open("/courriers");
            assertThat(controller.text())
                    .contains(
                            "1 courrier non édité",
                            "Destinataire d'essai",
                            "Le contenu commandé ne peut pas être relu.")
                    .doesNotContain("Relancer l’édition");
            controller.requireAccessible();
            admin.open("/courriers");
            admin.requireAccessible();
            admin.picture("courriers-non-edites");
            admin.press("Relancer l’édition");
            assertThat(admin.text()).contains("L’édition est relancée").doesNotContain("non édité");
            try (ResultSet row =
                    statement.executeQuery("SELECT (SELECT count(*) FROM sons.letter_order WHERE occurrence"
                            + " = 'illisible' AND attempts < 5), (SELECT count(*) FROM sons.journal_entry WHERE subject ="
                            + " 'COURRIERS' AND actor_login = 'admin')")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
                assertThat(row.getInt(2)).isEqualTo(1);
            } finally {
                statement.execute("DELETE FROM sons.letter_order WHERE occurrence = 'illisible'");
            }
        }
    }

    @Test
    @DisplayName("R-SEC-02: an address that is not yours answers as one that does not exist")
    void guessing() {
        try (Browser.Desk desk = browser.signIn("editeur.boreal")) {
            var answer = desk.page().navigate("/dossiers/SONS-V1-LGC-9999999");
            assertThat(answer.status()).isEqualTo(404);
            desk.requireAccessible();
            desk.picture("introuvable");
        }
    }

    @Test
    @DisplayName("Without scripts, too, a file that is too big is refused in words")
    void tooBig() {
        try (Browser.Desk desk = browser.signIn(browser.deskWithoutScripts(), "editeur.azur", "/taches")) {
            for (int megabytes : new int[] {17, 24}) {
                var file = new FilePayload("lourd.pdf", "application/pdf", new byte[megabytes * 1024 * 1024]);
                var answer = desk.page()
                        .request()
                        .post(
                                "/taches",
                                RequestOptions.create()
                                        .setMultipart(FormData.create().set("file", file)));
                assertThat(answer.status()).as(megabytes + " MB").isEqualTo(413);
                assertThat(answer.text()).contains("Votre envoi est trop volumineux", "10 Mo au plus");
            }
        }
    }

    @Test
    @DisplayName("An address that names nothing, or is not for the reader, gets a page that says so")
    void addresses() {
        try (Browser.Desk desk = browser.signIn("ans.referencement")) {
            var http = desk.page().request();
            for (String path : List.of(
                    "/calendrier/%00.ics",
                    "/commandes?texte=%00", "/projet-calendrier?dispositif=ZZZ", "/calendrier/inconnu.ics")) {
                assertThat(http.get(path).status()).as(path).isEqualTo(404);
            }
            assertThat(http.get("/mon-calendrier.ics").status()).isEqualTo(403);
            desk.open("/projet-calendrier?dispositif=BIO-LOINC-VA1");
            assertThat(desk.page()
                            .locator("#lines td[data-label='En vigueur']:has(.why-date)")
                            .count())
                    .as("R-CAL-04: each date in force opens how it came about")
                    .isEqualTo(array(new Api(product.address(), "audit"), "dispositifs/BIO-LOINC-VA1/echeances")
                            .size());
            desk.page().locator("#lines .why-date summary").first().click();
            desk.requireAccessible();
            desk.picture("projet-calendrier-en-vigueur");
            desk.open("/projet-calendrier");
            assertThat(desk.page().locator("#choose").innerText()).contains("Choisissez le dispositif");
            desk.requireAccessible();
        }
    }

    @Test
    @DisplayName("What is sent to a page without coming from it is told so: neither an incident nor an empty answer")
    void foreignPosts() {
        try (Browser.Desk desk = browser.signIn("ans.referencement")) {
            int before = product.defects().size();
            var http = desk.page().request();
            for (RequestOptions sent : List.of(
                    RequestOptions.create().setForm(FormData.create().set("a", "b")),
                    RequestOptions.create().setMultipart(FormData.create().set("a", "b")),
                    RequestOptions.create()
                            .setHeader("Content-Type", "multipart/form-data; boundary=x")
                            .setData(new byte[0]),
                    RequestOptions.create()
                            .setHeader("Content-Type", "multipart/form-data")
                            .setData("x".getBytes()))) {
                var answer = http.post("/projet-calendrier?dispositif=BIO-LOINC-VA1", sent);
                assertThat(answer.text()).contains("Cet envoi ne vient pas d’une page ouverte");
                assertThat(answer.status()).isEqualTo(400);
            }
            for (String view : List.of("123:456", "oups")) {
                for (RequestOptions sent : List.of(
                        RequestOptions.create().setForm(FormData.create().set("jakarta.faces.ViewState", view)),
                        RequestOptions.create().setMultipart(FormData.create().set("jakarta.faces.ViewState", view)))) {
                    var answer = http.post("/projet-calendrier?dispositif=BIO-LOINC-VA1", sent);
                    assertThat(answer.text()).as(view).contains("Cette page a expiré");
                    assertThat(answer.status()).as(view).isEqualTo(409);
                }
            }
            assertThat(product.defects()).hasSize(before);
        }
    }

    @Test
    @DisplayName("A day, a dispositif or an instant that does not exist is told beside its field")
    void valuesThatDoNotExist() {
        try (Browser.Desk desk = browser.signIn("audit")) {
            desk.open("/journal?du=30/02/2023");
            assertThat(desk.page().locator("#du-error").innerText()).contains("le « 30/02/2023 » n’existe pas");
            desk.requireAccessible();
            desk.open("/echeancier?dispositif=ZZZ");
            assertThat(desk.page().locator("#error-summary").innerText())
                    .contains("Le dispositif « ZZZ » n’existe pas.");
            assertThat(desk.page().locator("#dispositif-error").count()).isEqualTo(1);
            desk.requireAccessible();
            desk.open("/reouvertures?dispositif=ZZZ&jalon=CLOTURE_COMMANDE");
            assertThat(desk.page().locator("#error-summary").innerText())
                    .contains("Le dispositif « ZZZ » n’existe pas.")
                    .contains("ne clôt aucun dossier qui puisse être rouvert");
            desk.requireAccessible();
            var answer = desk.page().navigate("/calendrier/MDV-LGC-VA1.csv?jour=2023-02-30");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(desk.text()).contains("Ce mois-là compte 28 jours.");
            desk.requireAccessible();
        }
    }

    @Test
    @DisplayName("R-STA-02 the schedule leads on to its other views, of the day asked for")
    void scheduleLinks() {
        try (Browser.Desk desk = browser.signIn("chu.valclair")) {
            desk.open("/echeancier");
            desk.follow("Par date : ce qui ouvre et ferme ensuite");
            assertThat(desk.page().locator("#upcoming tbody tr").count()).isPositive();
            desk.open("/echeancier?vue=dates&jour=31/08/2021");
            assertThat(desk.page().locator("#upcoming tbody tr").count())
                    .as("the list says how long it is, and goes on")
                    .isEqualTo(25);
            desk.requireAccessible();
            desk.follow("Page suivante →");
            assertThat(desk.page().locator("#upcoming tbody tr").count()).isPositive();
            assertThat(desk.page().locator("#next-page").count()).isZero();
            desk.page().locator("#jour").fill("30/09/2021");
            desk.page().locator("#show").click();
            assertThat(desk.page().locator("#upcoming tbody tr").count())
                    .as("another day, listed by date as before")
                    .isPositive();
            desk.page().locator("#dispositif").selectOption("HOP-DPI-VA1");
            desk.page().locator("#show").click();
            assertThat(desk.page().locator("#milestones").count())
                    .as("one dispositif has its own list")
                    .isEqualTo(1);
            assertThat(desk.page().locator("#upcoming").count()).isZero();
            desk.open("/echeancier?jour=31/12/2023");
            desk.follow("Panorama public");
            assertThat(desk.page().locator("#jour").inputValue()).isEqualTo("31/12/2023");
            assertThat(desk.page().locator("main a[href*='.csv']").first().getAttribute("href"))
                    .endsWith("?jour=31%2F12%2F2023");
            assertThat(desk.page().locator("main a[href*='.ics']").first().getAttribute("href"))
                    .as("an agenda that subscribes follows the amendments")
                    .endsWith(".ics");
            desk.open("/echeancier?dispositif=MDV-LGC-VA1&jour=01/01/2020");
            assertThat(desk.page().locator("main a[href*='.ics']").getAttribute("href"))
                    .endsWith("/calendrier/MDV-LGC-VA1.ics");
        }
    }

    @Test
    @Tag("R-CAL-02")
    @DisplayName("R-CAL-02 every deadline of the schedule and of the home page opens how it was computed")
    void explained() {
        try (Browser.Desk desk = browser.signIn("ans.referencement")) {
            desk.open("/echeancier");
            assertThat(desk.page().locator("#panorama dd .why-date li").first().textContent())
                    .startsWith("Jalon : ");
            assertThat(desk.page().locator("#dispositif option").allTextContents())
                    .contains("Dossier patient informatisé (vague 1)", "Dossier patient informatisé (vague 2)")
                    .doesNotHaveDuplicates();
            desk.open("/echeancier?dispositif=HOP-DPI-VA1");
            assertThat(desk.page().locator("#next-closing-here + .why-date").count())
                    .isEqualTo(1);
            assertThat(desk.page().locator("#versions td li > .why-date").count())
                    .isEqualTo(desk.page().locator("#versions td > ul > li").count());
            desk.open("/echeancier?vue=dates");
            assertThat(desk.page().locator("#next-closing + .why-date").count()).isEqualTo(1);
            desk.open("/reouvertures?dispositif=HOP-DPI-VA1&jalon=FIN_PRESTATION");
            assertThat(desk.page().locator("#awaited + .why-date").count()).isEqualTo(1);
            assertThat(desk.text()).contains("n’attend de réouverture");
            desk.open("/reouvertures?dispositif=MDV-LGC-VA1&jalon=CLOTURE_AVANCE");
            assertThat(desk.page().locator("#why-not .why-date").count()).isEqualTo(1);
            assertThat(desk.page().locator("#passed a.how[href='#calcul-1']").count())
                    .isPositive();
        }
        try (Browser.Desk desk = browser.signIn("editeur.azur")) {
            assertThat(desk.page().locator(".counters .why-date").count()).isPositive();
        }
    }

    @Test
    @DisplayName("R-STA-02 the panorama of a day before the programme says so, and names who has no calendar yet")
    void daysWithoutCalendar() {
        try (Browser.Desk desk = browser.signIn("chu.valclair")) {
            desk.open("/panorama?jour=01/01/2020");
            assertThat(desk.text()).contains("Ce jour-là, aucun dispositif du programme n’avait encore de calendrier.");
            desk.requireAccessible();
            desk.open("/panorama?jour=01/01/2022");
            assertThat(desk.page().locator("#without-calendar li").count()).isPositive();
            assertThat(desk.page().locator("main table").count()).isPositive();
            desk.requireAccessible();
            desk.picture("panorama-2022");
        }
    }

    @Test
    @DisplayName(
            "R-CAL-04 a calendar is downloaded as it was on a day; a day that does not exist is refused; the feed is today's")
    void calendarOfADay() {
        try (Browser.Desk desk = browser.signIn("chu.valclair")) {
            var http = desk.page().request();
            String path = "/calendrier/MDV-LGC-VA1.csv?jour=";
            assertThat(http.get(path + "01/07/2022").text())
                    .contains("CLOTURE_COMMANDE;1;2022-07-15")
                    .doesNotContain("2022-11-30");
            assertThat(http.get(path).text()).contains("CLOTURE_COMMANDE;1;2022-11-30");
            assertThat(http.get(path + "31/02/2023").status()).isEqualTo(400);
            String feed = http.get("/calendrier/MDV-LGC-VA1.ics").text();
            assertThat(feed).contains("UID:MDV-LGC-VA1-CLOTURE_COMMANDE-1@sons", "20221130");
            assertThat(http.get("/calendrier/MDV-LGC-VA1.ics?jour=01/01/2020").text())
                    .isEqualTo(feed);
        }
    }

    @Test
    @Tag("R-CAL-05")
    @Tag("R-SEC-02")
    @DisplayName(
            "R-SEC-02 the iCalendar feed of a vendor: every milestone of its own dispositifs, of no other, for vendors alone")
    void vendorFeed() {
        Api vendor = new Api(product.address(), "editeur.boreal");
        Set<String> own = array(vendor, "referencements").stream()
                .map(r -> r.getString("dispositif"))
                .collect(Collectors.toSet());
        List<String> every = array(vendor, "dispositifs").stream()
                .map(d -> d.getString("code"))
                .toList();
        List<String> withCases = every.stream()
                .filter(code -> vendor.get("commandes?taille=1&dispositif=" + code)
                                .expect(200)
                                .json()
                                .getInt("total")
                        > 0)
                .toList();
        List<String> milestones = own.stream()
                .flatMap(code -> array(vendor, "dispositifs/" + code + "/echeances").stream())
                .map(e -> e.getString("dispositif") + "-" + e.getString("jalon") + "-" + e.getInt("fenetre"))
                .toList();
        assertThat(own).containsAll(withCases).hasSizeLessThan(every.size());
        assertThat(withCases).isNotEmpty();

        String feed = new String(vendor.download("echeancier/mon-calendrier.ics"), StandardCharsets.UTF_8);
        assertThat(milestonesOf(feed)).containsExactlyInAnyOrderElementsOf(milestones);
        try (Browser.Desk desk = browser.signIn("editeur.boreal")) {
            assertThat(milestonesOf(
                            desk.page().request().get("/mon-calendrier.ics").text()))
                    .as("the page gives what the API gives")
                    .containsExactlyInAnyOrderElementsOf(milestones);
        }
        for (String other : List.of("chu.valclair", "ans.referencement", "audit", "admin")) {
            new Api(product.address(), other)
                    .get("echeancier/mon-calendrier.ics")
                    .expect(403);
        }
    }

    private static List<JsonObject> array(Api who, String path) {
        return Json.createReader(new StringReader(who.get(path).expect(200).body()))
                .readArray()
                .getValuesAs(JsonObject.class);
    }

    /** One for each event: dispositif, milestone and window. */
    private static List<String> milestonesOf(String feed) {
        List<String> told = Pattern.compile("\r\nUID:(\\S+)@sons\r\n")
                .matcher(feed)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(told).hasSize(feed.split("BEGIN:VEVENT\r\n", -1).length - 1);
        return told;
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 the page of a case and the API explain its next deadline word by word the same")
    void sameSteps() {
        Api vendor = new Api(product.address(), "editeur.azur");
        String ref = vendor.get("taches?taille=1")
                .expect(200)
                .json()
                .getJsonArray("elements")
                .getJsonObject(0)
                .getString("commande");
        JsonObject next = vendor.get("commandes/" + ref).expect(200).json().getJsonObject("prochaineEcheance");
        try (Browser.Desk desk = browser.signIn("editeur.azur")) {
            desk.open("/dossiers/" + ref);
            assertThat(desk.page().locator("#next-deadline .why-date li").allTextContents())
                    .isNotEmpty()
                    .isEqualTo(next.getJsonArray("calcul").getValuesAs(JsonString::getString));
            assertThat(desk.page().locator("#next-deadline").textContent()).startsWith(next.getString("enClair"));
        }
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 the clock of the demonstration offers the deadlines in force and says how they came about")
    void clock() {
        try (Browser.Desk desk = browser.signIn("admin")) {
            desk.open("/horloge");
            String end = array(new Api(product.address(), "admin"), "dispositifs/MDV-LGC-VA1/echeances").stream()
                    .filter(e -> e.getString("jalon").equals("FIN_PRESTATION"))
                    .map(e -> e.getString("enClair"))
                    .findFirst()
                    .orElseThrow();
            var preset =
                    desk.page().locator("#presets li:has-text(\"Juste après la fin de la prestation (" + end + ")\")");
            assertThat(preset.count()).isEqualTo(1);
            assertThat(preset.locator(".why-date li").first().textContent())
                    .startsWith("Jalon : Fin de la prestation, dispositif MDV-LGC-VA1");
            preset.locator("summary").click();
            desk.requireAccessible();
            desk.picture("horloge-calcul");
        }
    }

    @Test
    @DisplayName("On a telephone 320 px wide nothing has to be scrolled sideways")
    void telephone() {
        try (Browser.Desk desk = browser.signIn("chu.valclair")) {
            desk.page().setViewportSize(320, 640);
            for (String path : List.of("/", "/taches", "/echeancier")) {
                desk.open(path);
                int overflow = ((Number) desk.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue();
                assertThat(overflow).as(path).isLessThanOrEqualTo(1);
                desk.picture("telephone" + path.replace('/', '_'));
            }
        }
    }

    @Test
    @DisplayName("By keyboard alone: sign in, open the list, a case, and an act")
    void keyboard() {
        try (Browser.Desk desk = browser.desk()) {
            desk.open("/connexion");
            desk.page().getByLabel("Identifiant").focus();
            desk.page().keyboard().type("editeur.azur");
            desk.page().keyboard().press("Tab");
            desk.page().keyboard().type(Api.PASSWORD);
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL(url -> !url.contains("/connexion"));
            desk.open("/commandes?etat=PLACED");
            tabTo(desk, "a[href*='/dossiers/SONS-']");
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL(url -> url.contains("/dossiers/"));
            tabTo(desk, "#acte-demander-avance");
            desk.page().keyboard().press("Enter");
            desk.page().waitForURL(url -> url.contains("/acte/"));
            tabTo(desk, "#confirm");
            assertThat(outlineOfFocus(desk)).as("focus can be seen").isNotEqualTo("none");
        }
    }

    private static void tabTo(Browser.Desk desk, String selector) {
        for (int i = 0; i < 120; i++) {
            desk.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(desk.page().evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError(
                "The keyboard does not reach " + selector + " on " + desk.page().url());
    }

    private static String outlineOfFocus(Browser.Desk desk) {
        return (String) desk.page().evaluate("getComputedStyle(document.activeElement).outlineStyle");
    }
}
