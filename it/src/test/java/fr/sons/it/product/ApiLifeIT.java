package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.it.support.Api;
import fr.sons.it.support.Product;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A vendor's program, and the others, live an order's whole life through the API alone. */
@ExtendWith(Product.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(20)
class ApiLifeIT {

    private Product.Running product;
    private URI address;
    private Api vendor;
    private Api stranger;
    private Api client;
    private Api examiner;
    private Api payer;
    private Api auditor;

    @BeforeAll
    void desks(Product.Running running) {
        product = running;
        address = product.address();
        vendor = new Api(product.address(), "editeur.boreal");
        stranger = new Api(product.address(), "editeur.azur");
        client = new Api(product.address(), "chu.valclair");
        examiner = new Api(product.address(), "asp.instructeur2");
        payer = new Api(product.address(), "asp.payeur");
        auditor = new Api(product.address(), "audit");
    }

    @Test
    @DisplayName("Order, advance, attestation, VA with a reserve, solde, two payments: by API alone, each act once")
    void wholeLife() {
        String ref = placeOrder();
        act(vendor, ref, "avance/demande", "{}");
        act(examiner, ref, "avance/acceptation", "{}");
        pay(ref);
        act(vendor, ref, "attestation", "{\"dateFinPrestation\":\"2023-09-11\",\"versionInstallee\":\"4.2.0\"}");
        act(client, ref, "verification/reserves", "{\"description\":\"L'envoi au DMP ne fonctionne pas.\"}");
        assertThat(client.post("commandes/" + ref + "/verification/signature", signature())
                        .expect(422)
                        .json()
                        .getString("regle"))
                .isEqualTo("R-VA-02");
        act(vendor, ref, "verification/reserves/1/reponse", "{\"reponse\":\"Paramétrage corrigé.\"}");
        act(client, ref, "verification/reserves/1/levee", "{}");
        act(client, ref, "verification/signature", signature());
        act(vendor, ref, "solde/depot", invoice(ref));
        act(examiner, ref, "solde/acceptation", "{}");
        pay(ref);

        JsonObject file = vendor.get("commandes/" + ref).expect(200).json();
        assertThat(file.getJsonObject("solde").getString("etat")).isEqualTo("PAID");
        assertThat(file.getJsonArray("journal").size()).isGreaterThanOrEqualTo(11);
        JsonObject whole = auditor.get("integrite").expect(200).json();
        assertThat(whole.getBoolean("intact")).isTrue();
    }

    @Test
    @DisplayName("An Idempotency-Key makes a repeat harmless, and another body under the same key is refused")
    void idempotency() {
        String ref = anyOwnOrder();
        String key = UUID.randomUUID().toString();
        Api.Answer first = vendor.post("commandes/" + ref + "/annulation", "{\"motif\":\"Double saisie\"}", key);
        Api.Answer again = vendor.post("commandes/" + ref + "/annulation", "{\"motif\":\"Double saisie\"}", key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.expect(200).body());
        assertThat(vendor.post("commandes/" + ref + "/annulation", "{\"motif\":\"Autre\"}", key)
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("Errors are problem+json in French: rule, reason, what to do; never a stack trace")
    void problems() {
        String ref = anyOwnOrder();
        Api.Answer notFound = stranger.get("commandes/" + ref).expect(404);
        Api.Answer absent = stranger.get("commandes/SONS-V1-LGC-9999999").expect(404);
        assertThat(notFound.json().getString("title"))
                .as("R-SEC-02: absent and not yours are answered alike")
                .isEqualTo(absent.json().getString("title"));
        Api.Answer forbidden =
                vendor.post("commandes/" + ref + "/avance/acceptation", "{}").expect(403);
        Api.Answer garbage = vendor.post("commandes", "{oups").expect(400);
        Api.Answer fields = vendor.post("commandes", "{}").expect(400);
        assertThat(fields.json().getJsonArray("erreurs")).isNotEmpty();
        for (Api.Answer answer : new Api.Answer[] {notFound, forbidden, garbage, fields}) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("at fr.sons").doesNotContain("Exception");
        }
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04: which dates bound a case on a day, from the day of its receipt on")
    void calendarOfACase() {
        String path = "echeancier/commandes/" + anyOwnOrder();
        JsonObject calendar = vendor.get(path).expect(200).json();
        assertThat(calendar.getInt("version")).isPositive();
        assertThat(calendar.getJsonArray("echeances").getValuesAs(JsonObject.class))
                .extracting(e -> e.getString("jalon"))
                .contains("CLOTURE_AVANCE", "CLOTURE_SOLDE");
        JsonObject refused = vendor.get(path + "?jour=2020-01-01").expect(400).json();
        assertThat(refused.getString("code")).isEqualTo("valeur-invalide");
        assertThat(refused.getJsonArray("erreurs").getJsonObject(0).getString("champ"))
                .isEqualTo("jour");
        assertThat(refused.toString()).contains("La commande a été reçue le ");
        stranger.get(path).expect(404);
    }

    @Test
    @DisplayName("What an address or an act cannot mean is refused by its name, never answered with nothing")
    void unknownValues() {
        assertThat(why(vendor.get("taches?tache=ZZ")))
                .startsWith("tache : Valeurs possibles : demander_avance, instruire_avance");
        assertThat(why(vendor.get("taches?taille=1.5")))
                .isEqualTo("taille : Écrivez un nombre entier en chiffres, sans virgule ni exposant.");
        Api decider = new Api(address, "ans.decideur");
        decider.get("reouvertures?dispositif=ZZZ&jalon=FIN_PRESTATION").expect(404);
        decider.post("reouvertures", "{\"dispositif\":\"ZZZ\",\"jalon\":\"FIN_PRESTATION\",\"motif\":\"essai\"}")
                .expect(404);
        Api admin = new Api(address, "admin");
        for (String instant :
                new String[] {"+294277-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z", "1970-01-01T00:00:00Z"}) {
            assertThat(why(admin.post("horloge/deplacement", "{\"instant\":\"" + instant + "\"}")))
                    .isEqualTo("instant : Indiquez une année de 2000 à 2200.");
        }
        assertThat(why(admin.post("horloge/deplacement", "{\"instant\":\"2024-02-30T10:00:00Z\"}")))
                .startsWith("instant : Cet instant n’existe pas.");
        JsonObject bell = new Api(address, "ans.referencement")
                .post(
                        "calendriers-modificatifs",
                        "{\"dispositif\":\"BIO-LOINC-VA1\",\"texte\":\"arrêté\\u0007 d’essai\",\"publieLe\":\"2023-09-11\","
                                + "\"jalons\":[{\"jalon\":\"FIN_PRESTATION\",\"date\":\"2023-11-15\"}]}")
                .expect(422)
                .json();
        assertThat(bell.getString("code")).isEqualTo("caractere-interdit");
    }

    @Test
    @DisplayName("What an act cannot read is an answer to who sent it, and no defect in the log")
    void unreadableInAnAct() {
        int before = product.defects().size();
        new Api(address, "ans.referencement")
                .post(
                        "calendriers-modificatifs",
                        "{\"dispositif\":\"BIO-LOINC-VA1\",\"texte\":\"essai\",\"publieLe\":\"2023-02-30\","
                                + "\"jalons\":[{\"jalon\":\"INCONNU\",\"date\":\"2023-11-15\"}]}")
                .expect(400);
        assertThat(product.defects()).hasSize(before);
    }

    private static String why(Api.Answer answer) {
        JsonObject error = answer.expect(400).json().getJsonArray("erreurs").getJsonObject(0);
        return error.getString("champ") + " : " + error.getString("raison");
    }

    private String placeOrder() {
        JsonObject reference = vendor.get("referencements").expect(200).body().isBlank()
                ? null
                : Json.createReader(new java.io.StringReader(
                                vendor.get("referencements").body()))
                        .readArray()
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(r -> r.getString("dispositif").equals("MS2-DUI-PDS-VA1"))
                        .findFirst()
                        .orElseThrow();
        JsonObject band = Json.createReader(new java.io.StringReader(vendor.get("dispositifs/MS2-DUI-PDS-VA1/prix")
                        .expect(200)
                        .body()))
                .readArray()
                .getJsonObject(0);
        JsonObject buyer = Json.createReader(new java.io.StringReader(vendor.get("clients?texte=CHU%20de%20Valclair")
                        .expect(200)
                        .body()))
                .readArray()
                .getJsonObject(0);
        String order = Json.createObjectBuilder()
                .add("referencement", reference.getInt("id"))
                .add("client", buyer.getInt("id"))
                .add("dateSignature", "2023-09-08")
                .add("bande", band.getString("bande"))
                .add("unites", 1)
                .add("scenario", "Installation unique")
                .add("mentionPriseEnCharge", true)
                .build()
                .toString();
        return vendor.post("commandes", order).expect(201).json().getString("reference");
    }

    private String anyOwnOrder() {
        JsonObject page =
                vendor.get("commandes?etat=PLACED&taille=25").expect(200).json();
        return page.getJsonArray("elements").getJsonObject(0).getString("reference");
    }

    private void act(Api who, String ref, String what, String body) {
        Api.Answer answer = who.post("commandes/" + ref + "/" + what, body);
        assertThat(answer.status()).as(what + " " + answer.body()).isBetween(200, 204);
    }

    private void pay(String ref) {
        JsonObject due = vendor.get("commandes/" + ref).expect(200).json().getJsonArray("paiements").stream()
                .map(JsonObject.class::cast)
                .filter(p -> p.getString("etat").equals("TO_PAY"))
                .findFirst()
                .orElseThrow();
        payer.post("paiements/" + due.getInt("id") + "/execution", "{}").expect(200);
    }

    private static String signature() {
        return "{\"signataire\":\"Signataire habilité\",\"qualite\":\"Direction\","
                + "\"adresseMssante\":\"chu@valclair.mssante.fr\"}";
    }

    private String invoice(String ref) {
        String price = vendor.get("commandes/" + ref)
                .expect(200)
                .json()
                .getJsonObject("commande")
                .getString("prixHt");
        String pdf = Base64.getEncoder().encodeToString("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return Json.createObjectBuilder()
                .add("numeroFacture", "F-2023-0042")
                .add("dateFacture", "2023-09-11")
                .add("montantHt", price)
                .add(
                        "facture",
                        Json.createObjectBuilder().add("nom", "facture.pdf").add("contenuBase64", pdf))
                .build()
                .toString();
    }
}
