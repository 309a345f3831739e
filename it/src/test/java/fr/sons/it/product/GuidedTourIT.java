package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import fr.sons.it.support.Api;
import fr.sons.it.support.Browser;
import fr.sons.it.support.CaseDesk;
import fr.sons.it.support.Product;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guided tour of the README, by screen alone, each person at a desk of their own. */
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(30)
class GuidedTourIT {

    private static final Pattern REF = Pattern.compile("SONS-V\\d-[A-Z0-9_]+-\\d{7}");

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

    @Test
    @Order(1)
    @DisplayName("An order lives its whole life: placed, advanced, installed, verified with a reserve, balanced, paid")
    void wholeLife() {
        try (CaseDesk vendor = desk("editeur.azur");
                CaseDesk client = desk("foyer.accueil");
                CaseDesk examiner = desk("asp.instructeur1");
                CaseDesk payer = desk("asp.payeur")) {
            String ref = place(vendor, clientName(client));
            vendor.act(ref, "demander-avance");
            examiner.act(ref, "accepter-avance");
            payer.act(ref, "payer-avance");
            vendor.act(ref, "attester-fin-prestation", Map.of("completedOn", "11/09/2023", "version", "4.1.2"));
            client.act(ref, "emettre-reserve", Map.of("description", "Le carnet de vaccination n'est pas alimenté."));
            refusedWhileReserveIsOpen(client, ref);
            vendor.act(ref, "repondre-reserve", Map.of("number", "1", "answer", "Corrigé par la version 4.1.2."));
            client.act(ref, "lever-reserve", Map.of("number", "1"));
            client.act(
                    ref,
                    "signer-va",
                    Map.of(
                            "name",
                            "Signataire habilité",
                            "quality",
                            "Direction",
                            "mssante",
                            "foyer@exemple.mssante.fr"));
            Map<String, String> invoice =
                    Map.of("invoiceNumber", "F-2023-118", "invoiceDate", "11/09/2023", "invoiceAmount", price(ref));
            refusedFiles(vendor, ref, invoice);
            vendor.actWithFile(
                    ref, "deposer-solde", invoice, "facture", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
            examiner.act(ref, "accepter-solde");
            payer.act(ref, "payer-solde");

            vendor.desk().open("/dossiers/" + ref);
            vendor.desk().requireAccessible();
            vendor.desk().picture("tour-dossier-solde-paye");
            assertThat(vendor.desk().text()).contains("Solde payé");
        }
    }

    /** R-SOL-03: told in words, beside the field, and nothing typed is lost. */
    private static void refusedFiles(CaseDesk vendor, String ref, Map<String, String> invoice) {
        byte[] heavy = new byte[10 * 1024 * 1024 + 1];
        assertThat(vendor.objectionTo(ref, "deposer-solde", invoice, "lourd.pdf", heavy))
                .startsWith("Le fichier « lourd.pdf » pèse 10,1 Mo ; 10 Mo au plus.");
        assertThat(vendor.objectionTo(
                        ref, "deposer-solde", invoice, "texte.pdf", "bonjour".getBytes(StandardCharsets.US_ASCII)))
                .contains("n’est ni un PDF, ni une image PNG ou JPEG. Convertissez le document en PDF.");
    }

    @Test
    @Order(2)
    @DisplayName(
            "The missed deadline: the clock moves, recovery opens by itself, the letters can be read, two agents decide")
    void missedDeadline() throws IOException {
        moveTo("2023-09-21", "09:00");
        try (CaseDesk client = desk("cabinet.vieuxlavoir")) {
            client.desk().open("/courriers");
            client.desk().requireAccessible();
            assertThat(letterText(client, "Interdiction de refacturation"))
                    .as("R-REC-07: the client learns that nothing may be invoiced again")
                    .contains("refactur");
        }
        String recovery;
        String ref;
        try (CaseDesk vendor = desk("editeur.azur")) {
            vendor.desk().open("/recouvrements?etat=CONTRADICTORY");
            vendor.desk().requireAccessible();
            vendor.desk().picture("tour-recouvrements");
            Locator first = vendor.desk()
                    .page()
                    .locator("main table tbody a[href*='/recouvrement/']")
                    .first();
            recovery = first.innerText().trim();
            first.click();
            vendor.desk().page().waitForLoadState();
            vendor.desk().requireAccessible();
            vendor.desk().picture("tour-recouvrement");
            ref = firstRef(vendor.desk().text());
            requireExplained(vendor, ref);
            String letter = letterText(vendor, "Information préalable");
            assertThat(letter)
                    .contains(ref)
                    .contains("20 septembre 2023")
                    .contains("observations")
                    .contains("L. 122-1");
            vendor.act(ref, "deposer-observations", Map.of("text", "Le client a reporté l'installation."));
        }
        try (CaseDesk controller = desk("ans.controleur")) {
            controller.act(
                    ref,
                    "proposer-recouvrement",
                    Map.of("recover", "oui", "reasons", "Aucune attestation reçue au 20 septembre 2023."));
        }
        try (CaseDesk decider = desk("ans.decideur")) {
            decider.act(
                    ref,
                    "decider-recouvrement",
                    Map.of("decision", "oui", "reasons", "Le report allégué n'est pas établi."));
            decider.desk().open("/dossiers/" + ref);
            assertThat(decider.desk().page().locator("#next-actor").innerText())
                    .as("R-REC-03: a pronounced recovery is not the end")
                    .startsWith("Le fournisseur paie la somme réclamée");
            assertThat(decider.desk().page().locator("#next-deadline").innerText())
                    .as("R-REC-05: until when, and how that date was computed")
                    .contains("Paiement de la somme réclamée", "jusqu’au 23 octobre 2023 inclus");
            decider.desk().open("/recouvrements?etat=DECIDED");
            assertThat(decider.desk().text()).contains("23/10/2023", "Paiement de la somme réclamée");
            decider.desk().requireAccessible();
            decider.desk().open("/recouvrement/" + recovery);
            decider.desk().picture("tour-decision");
            decider.desk().requireAccessible();
        }
        try (CaseDesk controller = desk("ans.controleur");
                CaseDesk colleague = desk("ans.controleur")) {
            Map<String, String> receipt = Map.of("presentedOn", "21/09/2023", "presentation", "HANDED_OVER");
            colleague.answer(ref, "inscrire-notification", receipt);
            controller.act(ref, "inscrire-notification", receipt);
            colleague.confirm();
            assertThat(colleague.desk().text())
                    .as("R-REC-05: noted meanwhile, the form now asks why it is replaced, and keeps what was typed")
                    .contains("La notification est déjà inscrite.", "Motif de la rectification");
            assertThat(colleague.desk().page().locator("#presentedOn").inputValue())
                    .isEqualTo("21/09/2023");
            assertThat(colleague.desk().page().locator("#refusal .why-date li").allTextContents())
                    .as("R-REC-05: the refusal shows how the end of the remedies was computed")
                    .anySatisfy(step -> assertThat(step).startsWith("Délai franc de 2 mois"));
            colleague.desk().requireAccessible();
            colleague.desk().picture("tour-notification-deja-inscrite");
            Map<String, String> refused =
                    Map.of("presentedOn", "21/09/2023", "presentation", "REFUSED", "correction", "Avis mal lu.");
            controller.answer(ref, "inscrire-notification", refused);
            colleague.answer(refused);
            colleague.confirm();
            assertThat(colleague.desk().text()).contains("La notification est enregistrée.");
            controller.confirm();
            assertThat(controller.desk().text())
                    .as("R-REC-05: a correction that was not read is not replaced")
                    .contains("Cette notification a changé depuis que vous l’avez lue.", "refusée");
            assertThat(controller.desk().page().locator("#correction").inputValue())
                    .isEqualTo("Avis mal lu.");
            controller.desk().open("/acte/inscrire-notification/" + ref);
            assertThat(controller.desk().text())
                    .as("R-REC-05: whoever notes it again sees what is replaced")
                    .contains("Motif de la rectification", "Présentée le jeudi 21 septembre 2023 et refusée");
            controller.desk().requireAccessible();
            controller.desk().picture("tour-rectification");
        }
        try (CaseDesk vendor = desk("editeur.azur")) {
            vendor.desk().open("/dossiers/" + ref);
            assertThat(letterText(vendor, "Décision")).contains("deux mois").contains("report allégué");
            vendor.desk().picture("tour-dossier-recouvrement");
        }
    }

    /** What came too late names a date: its act, its case and the API open how that date came about. */
    private void requireExplained(CaseDesk vendor, String ref) {
        var page = vendor.desk().page();
        vendor.desk().open("/acte/deposer-solde/" + ref);
        assertThat(page.locator("#why-not .why-date").count()).isEqualTo(1);
        vendor.desk().requireAccessible();
        vendor.desk().open("/dossiers/" + ref);
        Locator why = page.locator("#step-solde .not-now .why-date").first();
        why.locator("summary").press("Enter");
        assertThat(why.innerText())
                .as("R-CAL-04: opened by keyboard beside the act that is not possible")
                .contains("Calendrier : version ", "Texte : ", "Europe/Paris");
        vendor.desk().requireAccessible();
        vendor.desk().picture("tour-acte-hors-delai");
        assertThat(new Api(product.address(), "editeur.azur")
                        .get("commandes/" + ref)
                        .expect(200)
                        .json()
                        .getJsonArray("actes")
                        .getValuesAs(JsonObject.class))
                .as("and the same in the API")
                .filteredOn(act -> act.getString("acte").equals("deposer-solde"))
                .singleElement()
                .satisfies(act -> assertThat(act.getJsonArray("calcul").toString())
                        .contains("Calendrier : version ", "Europe/Paris"));
    }

    private CaseDesk desk(String login) {
        return new CaseDesk(browser.signIn(login));
    }

    private static String clientName(CaseDesk client) {
        Matcher name =
                Pattern.compile("Signataire du (.+)").matcher(client.desk().text());
        assertThat(name.find()).as("the header says who is signed in").isTrue();
        return name.group(1).trim();
    }

    private String place(CaseDesk vendor, String clientName) {
        var page = vendor.desk().page();
        vendor.desk().open("/nouvelle-commande");
        String solution = page.locator(
                        "#reference option:has-text('PDS'), #reference option:has-text('personnes en difficultés')")
                .first()
                .getAttribute("value");
        page.locator("#reference").selectOption(solution);
        page.locator("#signedOn").fill("11/09/2023");
        page.locator("#search").fill(clientName.substring(clientName.length() - 8));
        page.locator("#find").click();
        page.waitForLoadState();
        vendor.desk().requireAccessible();
        page.locator("#client")
                .selectOption(page.locator("#client option")
                        .filter(new Locator.FilterOptions().setHasText(clientName))
                        .first()
                        .getAttribute("value"));
        page.locator("#band").selectOption(page.locator("#band option").nth(1).getAttribute("value"));
        page.locator("#units").fill("1");
        page.locator("#scenario").fill("Installation unique");
        page.locator("#mention").selectOption("oui");
        vendor.desk().picture("tour-nouvelle-commande");
        page.locator("#continue").click();
        page.waitForLoadState();
        page.locator("#confirm").click();
        page.waitForURL(url -> url.contains("/dossiers/"));
        return firstRef(page.url());
    }

    private void refusedWhileReserveIsOpen(CaseDesk client, String ref) {
        client.desk().open("/dossiers/" + ref);
        assertThat(client.desk().text()).contains("R-VA-02");
        client.desk().picture("tour-reserve-ouverte");
    }

    private String price(String ref) {
        String euros = new Api(product.address(), "editeur.azur")
                .get("commandes/" + ref)
                .expect(200)
                .json()
                .getJsonObject("commande")
                .getString("prixHt");
        return euros.replace('.', ',');
    }

    private void moveTo(String date, String time) {
        try (Browser.Desk admin = browser.signIn("admin")) {
            admin.open("/horloge");
            admin.page().locator("#date").fill(date);
            admin.page().locator("#time").fill(time);
            admin.page().locator("#move").click();
            for (int i = 0; i < 90 && !admin.text().contains("Dernier déplacement terminé"); i++) {
                admin.page().waitForTimeout(1000);
                admin.open("/horloge");
            }
            admin.picture("tour-horloge");
            admin.requireAccessible();
            assertThat(admin.text()).contains("21 septembre 2023").contains("0 échec");
        }
    }

    private static String letterText(CaseDesk reader, String title) throws IOException {
        Download download = reader.desk().page().waitForDownload(() -> reader.desk()
                .page()
                .evaluate(
                        "title => { const a = [...document.querySelectorAll('a[href*=\"/courriers/pdf/\"]')]"
                                + ".find(x => x.closest('li,tr').innerText.includes(title));"
                                + " a.setAttribute('download', ''); a.click(); }",
                        title));
        byte[] pdf = Files.readAllBytes(download.path());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        }
    }

    private static String firstRef(String text) {
        Matcher ref = REF.matcher(text);
        assertThat(ref.find()).as(text).isTrue();
        return ref.group();
    }
}
