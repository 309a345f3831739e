package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.sons.it.support.Api;
import fr.sons.it.support.Browser;
import fr.sons.it.support.Browser.Desk;
import fr.sons.it.support.Product;
import fr.sons.it.support.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two agents of the ANS amend a calendar by screen, the day after the old deadline: draft, refusals, comparison,
 * publication, the move of the alarms, the reopening of what had passed. Every state of every page passes axe.
 */
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(35)
class AmendmentsIT {

    private static final String RI = "HOP-RI-VA1";

    private Product.Running product;
    private Browser browser;

    @BeforeAll
    void open(Product.Running running) {
        product = running;
        browser = new Browser(product.address());
        afterTheDeadline(new Api(product.address(), "admin"));
    }

    /** The guided tour has moved the clock there already; alone, this class does. */
    private static void afterTheDeadline(Api admin) {
        String morning = "2023-09-21T07:00:00Z";
        if (now(admin).compareTo(morning) < 0) {
            admin.post("horloge/deplacement", "{\"instant\":\"2023-09-21T09:00:00+02:00\"}");
            for (int i = 0; i < 600 && (now(admin).compareTo(morning) < 0); i++) {
                Waiting.aMoment();
            }
        }
        assertThat(now(admin)).isGreaterThanOrEqualTo(morning);
    }

    private static String now(Api admin) {
        return admin.get("horloge").expect(200).json().getString("maintenant");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    @Order(1)
    @DisplayName(
            "R-CAL-04: a draft is refused with reasons, nothing typed is lost; it is compared; its author cannot publish")
    void draft() {
        try (Desk officer = browser.signIn("ans.referencement")) {
            officer.open("/calendriers-modificatifs");
            look(officer, "modificatifs-liste");
            officer.page().locator("#dispositif").selectOption(RI);
            officer.press("Préparer un projet");
            look(officer, "modificatifs-projet");
            fill(officer, "#legal-text", "Arrêté modificatif du 21 septembre 2023");
            String end = cell(officer, "Fin de la prestation", "date");
            String closing = cell(officer, "Clôture des demandes de solde", "date");
            String until = cell(officer, "Clôture des demandes de solde", "time");
            fill(officer, "#published-on", "hier");
            fill(officer, end, "31/09/2023");
            fill(officer, closing, "01/09/2023");
            fill(officer, until, "25 h");
            save(officer);
            requireErrors(officer, "published-on", end, until);
            assertThat(officer.text())
                    .contains("Fin de la prestation : le « 31/09/2023 » n’existe pas. Ce mois-là compte 30 jours.")
                    .contains("« 25 h » n’est pas une heure");
            look(officer, "modificatifs-projet-refuse");
            fill(officer, "#published-on", "21/09/2023");
            fill(officer, end, "31/10/2023");
            fill(officer, until, "");
            save(officer);
            requireRefused(
                    officer, "Clôture des demandes de solde, le 1er septembre 2023, précède « Fin de la prestation »");
            assertThat(officer.page().locator("#refusal .why-date li").allTextContents())
                    .as("R-CAL-04: every date that the refusal names")
                    .anyMatch(step -> step.startsWith("1er septembre 2023. Jalon : Clôture des demandes de solde, ")
                            && step.contains("projet, pas encore publié"));
            officer.page().locator("#refusal .why-date summary").click();
            look(officer, "modificatifs-projet-ordre");
            assertThat(value(officer, "#legal-text")).isEqualTo("Arrêté modificatif du 21 septembre 2023");
            assertThat(value(officer, cell(officer, "Fin de la prestation", "date")))
                    .isEqualTo("31/10/2023");
            fill(officer, cell(officer, "Clôture des demandes de solde", "date"), "31/01/2024");
            fill(officer, cell(officer, "Clôture des demandes de solde", "time"), "14:00");
            save(officer);
            officer.page().waitForURL(url -> url.contains("/calendrier-modificatif/"));
            assertThat(officer.text())
                    .contains("20 septembre 2023", "31 octobre 2023", "31 janvier 2024 à 14 h")
                    .contains("Vous avez préparé ce projet : un second agent de l’ANS doit le publier.");
            look(officer, "modificatifs-comparaison-auteur");
            assertThat(officer.page().locator("#publish").getAttribute("aria-disabled"))
                    .isEqualTo("true");
            officer.page().locator("#publish").click(new Locator.ClickOptions().setForce(true));
            assertThat(officer.page().locator("#amendment-state").innerText()).isEqualTo("Projet");
        }
    }

    @Test
    @Order(2)
    @Tag("R-CAL-05")
    @DisplayName(
            "R-CAL-05: a second agent publishes and watches the alarms move; a case somebody works on is met again")
    void publication() throws SQLException {
        try (Desk decider = browser.signIn("ans.decideur");
                Connection worker = product.database();
                PreparedStatement hold = worker.prepareStatement(
                        """
                        SELECT o.ref FROM sons.funding_order o JOIN engine.act_ru_execution e ON e.business_key_ = o.ref
                        JOIN engine.act_ru_job j ON j.process_instance_id_ = e.id_
                        WHERE o.dispositif = ? AND j.handler_cfg_ = 'echeance_deposer_solde' LIMIT 1 FOR UPDATE OF o""")) {
            worker.setAutoCommit(false);
            hold.setString(1, RI);
            try (ResultSet held = hold.executeQuery()) {
                assertThat(held.next()).as("an open case of " + RI).isTrue();
            }
            assertThat(decider.page().locator("#drafts-by-others").innerText())
                    .as("the home page says that a draft waits for a second agent")
                    .contains("de calendrier à relire et publier");
            look(decider, "accueil-projets");
            decider.page().locator("#drafts-by-others a").click();
            decider.page().locator("#amendments tbody a").first().click();
            decider.page().waitForLoadState();
            look(decider, "modificatifs-comparaison");
            decider.press("Publier ce calendrier");
            assertThat(decider.text()).contains("Calendrier publié");
            decider.page()
                    .locator("#move-progress:has-text('1 dossier occupé')")
                    .waitFor();
            look(decider, "modificatifs-deplacement");
            worker.rollback();
            decider.page().locator("#move-done").waitFor();
            assertThat(decider.text()).contains("Échéances déplacées", "0 échec");
            look(decider, "modificatifs-publie");
            decider.open("/calendriers-modificatifs");
            look(decider, "modificatifs-liste-publiee");
            assertThat(decider.text()).contains("Terminé");
        }
    }

    @Test
    @Order(3)
    @Tag("R-CAL-06")
    @DisplayName("R-CAL-06: what had passed stays passed until an agent reopens it, alone or by filter, with a reason")
    void reopening() {
        try (Desk decider = browser.signIn("ans.decideur")) {
            decider.open("/calendriers-modificatifs");
            decider.page().locator("#amendments tbody a").first().click();
            decider.follow("voir les dossiers que l’ancienne échéance a clos");
            look(decider, "reouvertures");
            Locator rows = decider.page().locator("#passed tbody tr:has(button:has-text('Rouvrir'))");
            int reopenable = rows.count();
            assertThat(reopenable).as("cases to reopen").isGreaterThan(1);
            String ref =
                    rows.first().locator("a[href*='/dossiers/']").innerText().trim();
            decider.open("/calendrier-dossier/" + ref);
            assertThat(decider.page().locator("#version").innerText()).contains("Version en vigueur : 4");
            assertThat(endOfService(decider))
                    .as("R-CAL-04: the date that had passed binds the case, and says why")
                    .contains(
                            "20 septembre 2023", "était passée quand la version 4 du calendrier s’est appliquée, le ");
            look(decider, "calendrier-dossier-passe");
            decider.page().goBack();

            rows.first().locator("button").click();
            decider.page().waitForLoadState();
            requireRefused(decider, "motif");
            look(decider, "reouvertures-sans-motif");

            fill(decider, "#reason", "Arrêté du 21 septembre 2023, article 2 : prolongation générale.");
            rows.first().locator("button").click();
            decider.page().waitForLoadState();
            assertThat(decider.page().evaluate("document.activeElement.id")).isEqualTo("confirm-all");
            assertThat(decider.page().locator("#confirm-all").innerText())
                    .as("one case is read back like many")
                    .contains("Rouvrir le dossier " + ref + " : 1 dossier concerné", "prolongation générale");
            assertThat(decider.page().locator("#reason").count())
                    .as("what was read back cannot be typed over")
                    .isZero();
            look(decider, "reouvertures-un-confirmation");
            decider.press("Changer le motif");
            assertThat(value(decider, "#reason")).contains("prolongation générale");
            rows.first().locator("button").click();
            decider.page().waitForLoadState();
            decider.press("Confirmer la réouverture");
            assertThat(decider.text()).contains("Dossier " + ref + " rouvert.");
            look(decider, "reouvertures-un");

            decider.press("Rouvrir tous les dossiers du filtre");
            requireRefused(decider, "motif");
            fill(decider, "#reason", "Arrêté du 21 septembre 2023, article 2 : prolongation générale.");
            decider.press("Rouvrir tous les dossiers du filtre");
            assertThat(decider.page().evaluate("document.activeElement.id")).isEqualTo("confirm-all");
            assertThat(decider.page().locator("#reason").count()).isZero();
            assertThat(decider.text()).contains("Rouvrir ce qui peut l’être : " + (reopenable - 1) + " dossier");
            look(decider, "reouvertures-confirmation");
            decider.press("Confirmer la réouverture");
            assertThat(decider.page().locator("#reopening-result").innerText()).contains(reopenable - 1 + " dossier");
            assertThat(decider.page().locator("#all").count())
                    .as("what remains cannot be reopened")
                    .isZero();
            look(decider, "reouvertures-toutes");

            decider.open("/dossiers/" + ref);
            assertThat(decider.text())
                    .contains(
                            "Prestation rouverte", "Motif : Arrêté du 21 septembre 2023, article 2", "31 octobre 2023");
            assertThat(decider.text()).contains("Pas maintenant : la procédure est terminée.");
            look(decider, "reouvertures-dossier");
            decider.open("/calendrier-dossier/" + ref);
            assertThat(endOfService(decider)).contains("31 octobre 2023").doesNotContain("était passée");
            decider.open("/reouvertures?dispositif=" + RI + "&jalon=FIN_PRESTATION&fournisseur=personne");
            look(decider, "reouvertures-vide");
        }
    }

    @Test
    @Order(4)
    @Tag("R-STA-02")
    @DisplayName("R-STA-02: without an account, the panorama tells any day by the version that applied on it")
    void panorama() {
        try (Desk anybody = browser.desk()) {
            anybody.open("/panorama?jour=20/09/2023");
            assertThat(phase(anybody, "Référentiel d'identités", "Installations"))
                    .contains("20 septembre 2023");
            look(anybody, "panorama-avant");
            anybody.page().locator("#jour").fill("21/09/2023");
            anybody.press("Afficher ce jour");
            assertThat(phase(anybody, "Référentiel d'identités", "Installations"))
                    .contains("31 octobre 2023");
            anybody.page().locator("#jour").fill("31/02/2023");
            anybody.press("Afficher ce jour");
            assertThat(anybody.page().evaluate("document.activeElement.id")).isEqualTo("error-summary");
            assertThat(value(anybody, "#jour")).isEqualTo("31/02/2023");
            look(anybody, "panorama-refuse");
        }
    }

    @Test
    @Order(5)
    @Tag("R-CAL-04")
    @DisplayName(
            "R-CAL-04: an imported file that leaves milestones out is told which stay, each with how its date came about")
    void imported() {
        try (Desk officer = browser.signIn("ans.referencement")) {
            officer.open("/projet-calendrier?dispositif=MSS-OPE-VA1");
            fill(officer, "#legal-text", "Arrêté d’essai");
            fill(officer, "#published-on", "20/09/2023");
            officer.page().locator("#import-part summary").click();
            fill(
                    officer,
                    "#csv",
                    "dispositif;jalon;fenetre;date;heure;texte;certitude\n"
                            + "MSS-OPE-VA1;FIN_MODIFICATION_SOLDE;1;12/01/2024;;arrêté;CONFIRMED\n");
            officer.press("Importer et comparer");
            officer.page().waitForURL(url -> url.contains("/calendrier-modificatif/"));
            Locator told = officer.page().locator("#messages .note");
            assertThat(told.innerText()).contains("ceux-ci restent comme ils sont : ");
            assertThat(told.locator(".why-date li").allTextContents())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(step -> assertThat(step).contains(". Jalon : ", "Calendrier : version ", "Texte : "));
            told.locator("summary").click();
            look(officer, "modificatifs-import-partiel");
            officer.press("Abandonner le projet");
            assertThat(officer.page().locator("#messages .why-date").count()).isZero();
        }
    }

    @Test
    @Order(6)
    @DisplayName("By keyboard alone: a draft is prepared, compared and abandoned")
    void keyboard() {
        try (Desk officer = browser.signIn("ans.referencement")) {
            Page page = officer.page();
            officer.open("/calendriers-modificatifs");
            tabTo(officer, "#dispositif");
            page.keyboard().type("Opérateur MSSanté");
            tabTo(officer, "#new-draft");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/projet-calendrier"));
            assertThat(page.url()).contains("MSS-OPE-VA1");
            tabTo(officer, "#legal-text");
            page.keyboard().type("Arrêté d’essai");
            tabTo(officer, "#published-on");
            page.keyboard().type("20/09/2023");
            tabTo(officer, cell(officer, "Fin de modification des demandes de solde", "date"));
            page.keyboard().type("12/01/2024");
            int lines = page.locator("#lines tbody tr").count();
            tabTo(officer, "#add-line");
            page.keyboard().press("Enter");
            page.locator("#kind" + lines).waitFor();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("kind" + lines);
            assertThat(value(officer, cell(officer, "Fin de modification des demandes de solde", "date")))
                    .as("what was typed stays")
                    .isEqualTo("12/01/2024");
            look(officer, "modificatifs-projet-ligne");
            tabTo(officer, "#save");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/calendrier-modificatif/"));
            tabTo(officer, "#publish");
            page.keyboard().press("Enter");
            assertThat(page.locator("#amendment-state").innerText()).isEqualTo("Projet");
            tabTo(officer, "#abandon");
            page.keyboard().press("Enter");
            page.locator("#amendment-state:has-text('Abandonné')").waitFor();
            look(officer, "modificatifs-abandonne");
        }
    }

    /** A picture for whoever reads the report, and axe on the page as it is now. */
    private static void look(Desk desk, String picture) {
        desk.picture(picture);
        desk.requireAccessible();
    }

    private static void save(Desk desk) {
        desk.press("Enregistrer le projet et comparer");
    }

    private static void requireRefused(Desk desk, String why) {
        Locator refusal = desk.page().locator("#refusal");
        assertThat(refusal.innerText().replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains(why);
        assertThat(desk.page().evaluate("document.activeElement.id"))
                .as("the refusal is read first")
                .isEqualTo("refusal");
    }

    /** All that cannot be read is told at once: in the summary, which is read first, and beside each field. */
    private static void requireErrors(Desk desk, String... fields) {
        assertThat(desk.page().evaluate("document.activeElement.id")).isEqualTo("error-summary");
        List<String> told = desk.page().locator("#error-summary a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        List<String> expected = Stream.of(fields)
                .map(field -> field.startsWith("#") ? field : "#" + field)
                .toList();
        assertThat(told).isEqualTo(expected);
        for (String field : expected) {
            assertThat(desk.page().locator(field).getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(desk.page().locator(field + "-error").isVisible()).isTrue();
        }
    }

    /** The field of a line of the draft, by the milestone's name. */
    private static String cell(Desk desk, String milestone, String field) {
        Locator input = desk.page()
                .locator("#lines tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(desk.page()
                                .getByRole(
                                        AriaRole.ROWHEADER,
                                        new Page.GetByRoleOptions()
                                                .setName(milestone)
                                                .setExact(true))))
                .locator("input[id^=" + field + "]");
        return "#" + input.getAttribute("id");
    }

    private static String phase(Desk desk, String dispositif, String phase) {
        return desk.page()
                .locator("table:has(caption:has-text(\"" + dispositif + "\")) tr:has(th:text-is(\"" + phase + "\"))")
                .innerText();
    }

    private static void fill(Desk desk, String selector, String text) {
        desk.page().locator(selector).fill(text);
    }

    private static String value(Desk desk, String selector) {
        return desk.page().locator(selector).inputValue();
    }

    private static void tabTo(Desk desk, String selector) {
        for (int i = 0; i < 150; i++) {
            desk.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(desk.page().evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError(
                "The keyboard does not reach " + selector + " on " + desk.page().url());
    }

    private static String endOfService(Desk desk) {
        return desk.page()
                .locator("#milestones tr:has(th:has-text('Fin de la prestation'))")
                .textContent();
    }
}
