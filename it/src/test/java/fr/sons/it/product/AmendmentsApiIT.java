package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.it.support.Api;
import fr.sons.it.support.Product;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Amending a calendar by API alone, on dispositifs that no other story of the product uses. */
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(22)
class AmendmentsApiIT {

    private static final String LOINC = "BIO-LOINC-VA1";

    private static final String RIS = "RAD-RIS-VA1";

    private URI address;
    private Api drafter;
    private Api publisher;
    private Api vendor;

    @BeforeAll
    void desks(Product.Running product) {
        address = product.address();
        drafter = new Api(address, "ans.referencement");
        publisher = new Api(product.address(), "ans.decideur");
        vendor = new Api(product.address(), "editeur.azur");
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName(
            "R-CAL-04, R-CAL-05: drafted once, written anew, published by a second agent, followed, its cases as CSV")
    void amended() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String body = draft("2023-11-15", "");
        JsonObject created =
                drafter.post("calendriers-modificatifs", body, key).expect(201).json();
        int number = created.getInt("numero");
        assertThat(drafter.post("calendriers-modificatifs", body, key)
                        .expect(201)
                        .json()
                        .getInt("numero"))
                .as("the same key makes no second draft")
                .isEqualTo(number);
        JsonObject line = created.getJsonArray("jalons").getJsonObject(0);
        assertThat(line.getString("ecart")).isEqualTo("repoussé de 15 jours");
        assertThat(line.getJsonArray("calculApres").toString()).contains("projet, pas encore publié");

        String act = "calendriers-modificatifs/" + number + "/";
        int revision = drafter.post(
                        act + "redaction", draft("2023-11-30", "\"revision\":" + created.getInt("revision")))
                .expect(200)
                .json()
                .getInt("revision");
        assertThat(refused(drafter, act + "publication", revision, 422)).isEqualTo("publication-par-l-auteur");
        assertThat(refused(publisher, act + "publication", created.getInt("revision"), 409))
                .as("another revision was read")
                .isEqualTo("depasse");
        JsonObject other = drafter.post("calendriers-modificatifs", draft("2023-11-20", ""))
                .expect(201)
                .json();
        JsonObject answer = publisher
                .post(act + "publication", "{\"revision\":" + revision + "}")
                .expect(200)
                .json();
        assertThat(answer.getJsonArray("jalons")
                        .getJsonObject(0)
                        .getJsonArray("calculApres")
                        .toString())
                .as("the answer explains the date as it will be read afterwards")
                .contains(", publiée le 11 septembre 2023, appliquée depuis le ", ", auteur : ");
        versions();
        assertThat(refused(
                        publisher,
                        "calendriers-modificatifs/" + other.getInt("numero") + "/publication",
                        other.getInt("revision"),
                        422))
                .as("written over the version before")
                .isEqualTo("calendrier-change-entre-temps");
        for (Instant end = Instant.now().plus(Duration.ofSeconds(30));
                Instant.now().isBefore(end); ) {
            if (status(act).equals("DONE")) {
                break;
            }
            Thread.sleep(200);
        }
        assertThat(status(act)).isEqualTo("DONE");
        String csv = new String(publisher.download(act + "dossiers.csv"), StandardCharsets.UTF_8);
        assertThat(csv.lines().toList())
                .first()
                .asString()
                .contains(
                        "dossier;fournisseur;client_final;jalon;fenetre;echeance_avant;calcul_avant;echeance_apres;calcul_apres;situation");
        assertThat(csv).contains("nombre de lignes;");
        assertThat(publisher
                        .get("reouvertures?dispositif=" + LOINC + "&jalon=CLOTURE_AVANCE")
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isNotNegative();
    }

    /** What the page lists of the versions, the calendar as it was on a day, and what comes next page by page. */
    private void versions() {
        JsonObject latest =
                array(publisher, "dispositifs/" + LOINC + "/calendriers").getJsonObject(0);
        assertThat(latest.getString("texte")).isEqualTo("arrêté d’essai");
        assertThat(latest.getString("publieLe")).isEqualTo("2023-09-11");
        assertThat(latest.getString("certitudePublication")).isEqualTo("confirmée");
        assertThat(latest.getString("auteur")).isNotBlank();
        assertThat(latest.getString("enVigueurDepuis")).startsWith("2023-09-");
        assertThat(latest.getJsonArray("jalons").getJsonObject(0).getString("enClair"))
                .isEqualTo("30 novembre 2023");
        assertThat(array(vendor, "dispositifs/" + LOINC + "/echeances?jour=2023-09-01")
                        .toString())
                .contains("31 octobre 2023")
                .doesNotContain("30 novembre 2023");
        vendor.get("dispositifs/" + LOINC + "/echeances?jour=2023-02-30").expect(400);
        JsonObject first =
                vendor.get("echeancier?jour=2021-08-31&taille=2").expect(200).json();
        JsonObject next = vendor.get("echeancier?jour=2021-08-31&taille=200&curseur=" + first.getString("suivant"))
                .expect(200)
                .json();
        assertThat(next.getJsonArray("elements").size() + 2)
                .as("nothing is cut, nothing is told twice")
                .isEqualTo(first.getInt("total"));
        vendor.get("echeancier?curseur=oups").expect(422);
    }

    private static JsonArray array(Api who, String path) {
        return Json.createReader(new StringReader(who.get(path).expect(200).body()))
                .readArray();
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName("Bad input is refused with a sentence that says what and where; drafts are the agents' alone")
    void refusals() {
        JsonObject disorder = problem(draft("2024-01-15", ""));
        assertThat(disorder.getString("detail"))
                .isEqualTo(
                        "Clôture des demandes de solde, le 14 décembre 2023 à 14 h, précède « Fin de la prestation », le"
                                + " 15 janvier 2024.");
        assertThat(disorder.getJsonArray("calcul").getValuesAs(JsonString::getString))
                .as("R-CAL-04: both dates, the one in force and the drafted one")
                .satisfiesExactly(
                        inForce -> assertThat(inForce)
                                .startsWith("14 décembre 2023 à 14 h. Jalon : Clôture des demandes de solde, ")
                                .contains("Calendrier : version ", "Texte : ", "Europe/Paris"),
                        drafted -> assertThat(drafted)
                                .startsWith("15 janvier 2024. Jalon : Fin de la prestation, ")
                                .contains("Calendrier : projet, pas encore publié. Texte : arrêté d’essai"));
        JsonObject imported = drafter.post(
                        "calendriers-modificatifs/import",
                        importing(LOINC + ";FIN_PRESTATION;1;30/02/2024;;arrêté;CONFIRMED\n"))
                .expect(422)
                .json();
        assertThat(imported.getString("detail")).isEqualTo("Ligne 2, colonne date : le « 30/02/2024 » n’existe pas.");
        assertThat(publisher
                        .post(
                                "reouvertures",
                                "{\"dispositif\":\"MDV-LGC-VA1\",\"jalon\":\"CLOTURE_AVANCE\",\"motif\":\"essai\"}")
                        .expect(422)
                        .json()
                        .getJsonArray("calcul")
                        .toString())
                .as("R-CAL-04: a refusal that names a date says how it came about")
                .contains("Calendrier : version ", "Texte : ", "Europe/Paris");
        assertThat(vendor.get("calendriers-modificatifs").expect(403).type()).startsWith("application/problem+json");
        vendor.post("calendriers-modificatifs", draft("2023-11-15", "")).expect(403);
        vendor.get("reouvertures?dispositif=" + LOINC + "&jalon=FIN_PRESTATION").expect(403);
        JsonObject closed = publisher
                .get("reouvertures?dispositif=" + LOINC + "&jalon=CLOTURE_AVANCE")
                .expect(200)
                .json()
                .getJsonArray("elements")
                .getJsonObject(0);
        assertThat(closed.getBoolean("rouvrable"))
                .as("R-CAL-06: no extension of CLOTURE_AVANCE is published")
                .isFalse();
        assertThat(closed.getString("obstacle")).isNotBlank();
        String reopening = "reouvertures/" + closed.getString("commande");
        String why = "{\"jalon\":\"CLOTURE_AVANCE\",\"motif\":\"essai\"";
        assertThat(publisher.post(reopening, why + "}").expect(422).json().getString("code"))
                .isEqualTo("pas-de-prolongation");
        assertThat(fields(publisher, reopening, why + ",\"dispositif\":\"HOP-DPI-VA1\"}"))
                .containsExactly("dispositif = HOP-DPI-VA1 : Ce dossier est du dispositif " + LOINC + ".");
        vendor.get("calendriers-modificatifs/deplacements").expect(403);
        assertThat(drafter.get("calendriers-modificatifs?taille=1")
                        .expect(200)
                        .json()
                        .getJsonArray("elements"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(drafter.get("calendriers-modificatifs/deplacements?taille=1")
                        .expect(200)
                        .json()
                        .getInt("total"))
                .isNotNegative();
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("A file that does not name every milestone makes a draft, and tells which ones stay as they are")
    void partOfACalendar() {
        JsonObject created = drafter.post(
                        "calendriers-modificatifs/import",
                        importing(LOINC + ";FIN_PRESTATION;1;20/11/2023;;arrêté;CONFIRMED\n"))
                .expect(201)
                .json();
        assertThat(created.getJsonArray("jalons")).hasSize(1);
        assertThat(created.getString("remarque"))
                .startsWith("Le fichier ne nomme pas tous les jalons en vigueur ; ceux-ci restent comme ils sont : ")
                .contains("Clôture des demandes de solde le 14 décembre 2023 à 14 h");
        assertThat(created.getJsonArray("calculRemarque").getValuesAs(JsonString::getString))
                .as("how each date that the remark names came about")
                .anySatisfy(step -> assertThat(step)
                        .startsWith("14 décembre 2023 à 14 h. Jalon : Clôture des demandes de solde, ")
                        .contains("Calendrier : version ", ", publiée le ", "Texte : "))
                .hasSize(created.getString("remarque").split(" le \\d").length - 1);
        drafter.post(
                        "calendriers-modificatifs/" + created.getInt("numero") + "/abandon",
                        "{\"revision\":" + created.getInt("revision") + "}")
                .expect(200);
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("A calendar that is exported as iCalendar and moved there comes back as a draft")
    void iCalendar() {
        String ics = new String(drafter.download("dispositifs/" + LOINC + "/calendrier.ics"), StandardCharsets.UTF_8);
        String moved = ics.replaceFirst("(?s)(-FIN_PRESTATION-1@sons.*?DTSTART;VALUE=DATE:)\\d{8}", "$120231122");
        JsonObject created = drafter.post(
                        "calendriers-modificatifs/import",
                        Json.createObjectBuilder()
                                .add("dispositif", LOINC)
                                .add("texte", "arrêté")
                                .add("publieLe", "2023-09-11")
                                .add("ics", moved)
                                .build()
                                .toString())
                .expect(201)
                .json();
        assertThat(created).as("the file names every milestone").doesNotContainKeys("remarque", "calculRemarque");
        assertThat(created.getJsonArray("jalons")).singleElement().satisfies(line -> assertThat(
                        line.asJsonObject().getString("apres"))
                .isEqualTo("22 novembre 2023"));
        drafter.post(
                        "calendriers-modificatifs/" + created.getInt("numero") + "/abandon",
                        "{\"revision\":" + created.getInt("revision") + "}")
                .expect(200);
    }

    private static String importing(String lines) {
        return Json.createObjectBuilder()
                .add("dispositif", LOINC)
                .add("texte", "arrêté")
                .add("publieLe", "2023-09-11")
                .add("csv", "dispositif;jalon;fenetre;date;heure;texte;certitude\n" + lines)
                .build()
                .toString();
    }

    @Test
    @DisplayName("A body is taken as it is written, or refused with the place of each value that cannot be taken")
    void bodies() {
        String line = "{\"jalon\":\"FIN_PRESTATION\",\"date\":\"2023-11-15\",";
        assertThat(fields(
                        drafter,
                        "calendriers-modificatifs",
                        "{\"dispositif\":\"" + LOINC
                                + "\",\"texte\":\"arrêté\",\"publieLe\":\"2023-09-11\",\"jalons\":["
                                + line + "\"fenetre\":4294967297}," + line + "\"fenetre\":1.5}," + line
                                + "\"base\":\"art. 1\\u0000\"}],\"inconnu\":1}"))
                .containsExactly(
                        "jalons[0].fenetre = 4294967297 : Ce nombre est trop grand. Écrivez un nombre entier,"
                                + " 2 147 483 647 au plus.",
                        "jalons[1].fenetre = 1.5 : Écrivez un nombre entier en chiffres, sans virgule ni exposant.",
                        "jalons[2].base = art. 1\0 : Un caractère nul (U+0000) se trouve à la position 7 ; retirez-le.",
                        "inconnu = 1 : Cet acte ne connaît pas ce champ. Champs possibles : dispositif, revision, texte,"
                                + " publieLe, jalons.");
        assertThat(fields(
                        drafter,
                        "calendriers-modificatifs",
                        draft("2023-11-15", "")
                                .replace("{\"jalon\"", line + "\"fenetre\":100},{\"fenetre\":0,\"jalon\"")))
                .containsExactly(
                        "jalons[0].fenetre = 100 : Indiquez un numéro de 1 à 99.",
                        "jalons[1].fenetre = 0 : Indiquez un numéro de 1 à 99.");
        assertThat(fields(
                        drafter,
                        "calendriers-modificatifs",
                        draft("2023-02-30", "")
                                .replace("2023-09-11", "demain")
                                .replace("\"date\"", "\"heure\":\"25:00\",\"certitude\":\"SÛRE\",\"date\"")))
                .containsExactly(
                        "publieLe = demain : Écrivez une date AAAA-MM-JJ.",
                        "jalons[0].date = 2023-02-30 : Cette date n’existe pas. Ce mois-là compte 28 jours.",
                        "jalons[0].heure = 25:00 : Ce n’est pas une heure. Écrivez l’heure comme 14:00, ou laissez vide"
                                + " pour la journée entière.",
                        "jalons[0].certitude = SÛRE : Valeurs possibles : CONFIRMED, INFERRED, PROVISIONAL.");
        assertThat(fields(
                        drafter,
                        "calendriers-modificatifs/import",
                        importing("").replace("2023-09-11", "31/11/2023")))
                .containsExactly("publieLe = 31/11/2023 : Cette date n’existe pas. Ce mois-là compte 30 jours.");
        assertThat(fields(drafter, "calendriers-modificatifs/import", "{\"csv\":\"\\ud800x\"}"))
                .singleElement()
                .asString()
                .startsWith("csv = ")
                .endsWith(" : Un demi-caractère isolé (U+D800) se trouve à la position 1 ; retirez-le.");
        assertThat(fields(drafter, "calendriers-modificatifs", draft("", "")))
                .containsExactly("jalons[0].date =  : Indiquez la date.");
        assertThat(fields(drafter, "calendriers-modificatifs/import", "{\"csv\":\"a\\u0000\"}"))
                .containsExactly("csv = a\0 : Un caractère nul (U+0000) se trouve à la position 2 ; retirez-le.");
        assertThat(fields(vendor, "commandes", "{\"dateSignature\":\"2023-02-30\",\"client\":\"7\"}"))
                .containsExactly(
                        "dateSignature = 2023-02-30 : Cette date n’existe pas. Écrivez une date AAAA-MM-JJ.",
                        "client = 7 : Écrivez un nombre entier, sans guillemets.");
        assertThat(fields(publisher, "recouvrements/REC-2023-000001/notification", "{\"presenteeLe\":\"11/09/2023\"}"))
                .containsExactly("presenteeLe = 11/09/2023 : Écrivez une date AAAA-MM-JJ.");
        assertThat(fields(
                        publisher,
                        "recouvrements/REC-2023-000001/notification",
                        "{\"presenteeLe\":\"2023-09-11\",\"issue\":\"REFUSED\",\"rectification\":\"Mal lu.\"}"))
                .containsExactly("revision =  : Indiquez la révision du recouvrement que vous avez lue.");
        assertThat(vendor.post("commandes", "").expect(400).body()).contains("Le corps JSON de la demande manque.");
        assertThat(vendor.post("commandes", "null").expect(400).body()).contains("Le corps JSON de la demande manque.");
        assertThat(vendor.post("commandes", "{\"client\":{\"a\":")
                        .expect(400)
                        .json()
                        .getString("code"))
                .isEqualTo("json-illisible");
    }

    @Test
    @Tag("R-CAL-02")
    @DisplayName("Each deadline of the work queue and of a case says how it was computed")
    void explained() {
        JsonObject task = vendor.get("taches?taille=1")
                .expect(200)
                .json()
                .getJsonArray("elements")
                .getJsonObject(0);
        assertThat(task.getJsonArray("calcul").toString()).contains("Jalon : ").contains("Europe/Paris");
        JsonObject file = vendor.get("commandes/" + task.getString("commande"))
                .expect(200)
                .json();
        assertThat(file.getJsonObject("prochaineEcheance").getJsonArray("calcul"))
                .isNotEmpty();
        JsonObject count = Json.createReader(new StringReader(
                        vendor.get("taches/nombres").expect(200).body()))
                .readArray()
                .getJsonObject(0);
        assertThat(count.getJsonArray("calcul")).isNotEmpty();
        JsonArray closed = publisher
                .get("reouvertures?dispositif=" + LOINC + "&jalon=CLOTURE_AVANCE")
                .expect(200)
                .json()
                .getJsonArray("elements");
        assertThat(closed.getValuesAs(JsonObject.class)).isNotEmpty().allSatisfy(c -> assertThat(
                        c.getJsonObject("echeancePassee").getJsonArray("calcul"))
                .isNotEmpty());
    }

    @Test
    @Tag("R-CAL-01")
    @DisplayName(
            "R-CAL-01: where the guichet closes and opens again, tasks and cases say so beside the date of the verdict")
    void windows() {
        String solde = "{\"jalon\":\"%s\",\"fenetre\":2,\"date\":\"%s\"}";
        JsonObject created = drafter.post(
                        "calendriers-modificatifs",
                        "{\"dispositif\":\"" + RIS
                                + "\",\"texte\":\"arrêté de la réouverture\",\"publieLe\":\"2023-09-11\","
                                + "\"jalons\":[" + solde.formatted("OUVERTURE_SOLDE", "2024-02-01") + ","
                                + solde.formatted("CLOTURE_SOLDE", "2024-03-29") + "]}")
                .expect(201)
                .json();
        publisher
                .post(
                        "calendriers-modificatifs/" + created.getInt("numero") + "/publication",
                        "{\"revision\":" + created.getInt("revision") + "}")
                .expect(200);

        JsonObject task = auditor("taches?taille=1&tache=deposer_solde&dispositif=" + RIS)
                .getJsonArray("elements")
                .getJsonObject(0);
        assertThat(task.getString("guichet"))
                .isEqualTo(
                        "demandes de solde reçues jusqu’au 14 décembre 2023 à 14 h, puis à partir du 1er février 2024");
        assertThat(task.getJsonArray("calcul").toString())
                .contains("Guichet ouvert jusqu’au 14 décembre 2023 à 14 h : Clôture des demandes de solde, fenêtre 1.")
                .contains("Guichet ouvert à partir du 1er février 2024 : Ouverture des demandes de solde, fenêtre 2.")
                .contains("Texte : arrêté de la réouverture")
                .contains("Jalon : Clôture des demandes de solde, fenêtre 2");
        JsonObject next = auditor("commandes/" + task.getString("commande")).getJsonObject("prochaineEcheance");
        assertThat(next.toString())
                .contains("jusqu’au 14 décembre 2023 à 14 h")
                .contains("le guichet rouvre le 1er février 2024")
                .contains("après la dernière clôture connue, le 29 mars 2024 (R-CAL-01)")
                .contains("Guichet ouvert à partir du 1er février 2024 : Ouverture des demandes de solde, fenêtre 2.")
                .contains("Guichet ouvert jusqu’au 29 mars 2024 inclus : Clôture des demandes de solde, fenêtre 2.");
    }

    @Test
    @Tag("R-CAL-06")
    @DisplayName(
            "R-CAL-06: the list of ended cases says why none can be reopened, then the date each would wait for, both"
                    + " explained, and when requests are received until then")
    void reopenings() {
        String ended = "reouvertures?dispositif=" + RIS + "&jalon=CLOTURE_AVANCE";
        JsonObject before = auditor(ended);
        assertThat(before.getString("obstacle"))
                .startsWith("« Clôture des demandes d’avance » est passée depuis le 30 novembre 2022 (");
        assertThat(before.getString("queFaire")).isNotBlank();
        assertThat(before.getJsonArray("calcul").toString())
                .contains("Jalon : Clôture des demandes d’avance, dispositif " + RIS, "Calendrier : version ");
        assertThat(before.getJsonArray("elements").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c).doesNotContainKeys("nouvelleEcheance", "guichet"));

        String avance = "{\"jalon\":\"%s\",\"fenetre\":2,\"date\":\"%s\"}";
        JsonObject draft = drafter.post(
                        "calendriers-modificatifs",
                        "{\"dispositif\":\"" + RIS
                                + "\",\"texte\":\"arrêté des avances\",\"publieLe\":\"2023-09-11\",\"jalons\":["
                                + avance.formatted("OUVERTURE_AVANCE", "2023-09-15") + ","
                                + avance.formatted("CLOTURE_AVANCE", "2023-09-19") + "]}")
                .expect(201)
                .json();
        publisher
                .post(
                        "calendriers-modificatifs/" + draft.getInt("numero") + "/publication",
                        "{\"revision\":" + draft.getInt("revision") + "}")
                .expect(200);

        JsonObject after = auditor(ended);
        assertThat(after).doesNotContainKeys("obstacle", "queFaire", "calcul");
        assertThat(after.getJsonArray("elements").getValuesAs(JsonObject.class))
                .filteredOn(c -> c.getBoolean("rouvrable"))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.getString("guichet"))
                        .isEqualTo("demandes d’avance reçues à partir du 15 septembre 2023"))
                .allSatisfy(c -> assertThat(c.getJsonObject("nouvelleEcheance")
                                .getJsonArray("calcul")
                                .toString())
                        .contains("Jalon : Clôture des demandes d’avance, fenêtre 2")
                        .contains("Guichet ouvert à partir du 15 septembre 2023"));
    }

    private JsonObject auditor(String path) {
        return new Api(address, "audit").get(path).expect(200).json();
    }

    private String status(String act) {
        return publisher.get(act + "deplacement").expect(200).json().getString("statut");
    }

    private static String refused(Api who, String path, int revision, int status) {
        return who.post(path, "{\"revision\":" + revision + "}")
                .expect(status)
                .json()
                .getString("code");
    }

    private static List<String> fields(Api who, String path, String body) {
        JsonObject problem = who.post(path, body).expect(400).json();
        assertThat(problem.getString("code")).isEqualTo("valeur-invalide");
        return problem.getJsonArray("erreurs").getValuesAs(JsonObject.class).stream()
                .map(e -> e.getString("champ") + " = " + e.getString("valeur") + " : "
                        + e.getString("raison").replace('\u202f', ' '))
                .toList();
    }

    private JsonObject problem(String body) {
        return drafter.post("calendriers-modificatifs", body).expect(422).json();
    }

    private static String draft(String date, String revision) {
        return "{" + (revision.isEmpty() ? "\"dispositif\":\"" + LOINC + "\"" : revision)
                + ",\"texte\":\"arrêté d’essai\",\"publieLe\":\"2023-09-11\",\"jalons\":[{\"jalon\":\"FIN_PRESTATION\","
                + "\"date\":\"" + date + "\"}]}";
    }
}
