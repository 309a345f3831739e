package fr.sons.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API lives and what its description says first. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "SONS : API du back office",
                        version = "1",
                        description = ApiApplication.DESCRIPTION,
                        contact = @Contact(name = "SONS back office"),
                        license = @License(name = "EUPL-1.2", url = "https://eupl.eu/1.2/fr/")),
        security = @SecurityRequirement(name = "compte"))
@SecurityScheme(
        securitySchemeName = "compte",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "Identifiant et mot de passe d’un compte, à chaque demande (HTTP Basic). Aucune session.")
public class ApiApplication extends Application {

    static final String DESCRIPTION = "Les mêmes actes que les pages, soumis aux mêmes règles. "
            + "Chaque POST porte un en-tête Idempotency-Key (8 à 128 caractères, un par acte) : répéter la même demande "
            + "avec la même clé redonne la même réponse sans agir deux fois (en-tête Idempotency-Replayed: true) ; "
            + "la même clé avec une autre demande est refusée (422). Seul un acte accompli est retenu : après un refus, "
            + "la clé peut resservir. Montants : euros hors taxes, chaîne à deux décimales avec un point (« 1234.50 »). "
            + "Instants : ISO 8601 en UTC ; dates : AAAA-MM-JJ. Corps : un objet JSON ; champ inconnu ou répété, type "
            + "inattendu, nombre hors limites, date inexistante et caractère nul sont refusés (400), chacun nommé dans "
            + "« erreurs ». Listes : paginées par curseur (« suivant »). "
            + "Erreurs : application/problem+json (RFC 9457) en français, avec la règle (« regle »), un code stable (« code ») "
            + "et « que-faire » ; « calcul » dit étape par étape comment la date qu’un refus oppose est calculée. "
            + "400 valeur ou JSON inutilisable, 401 identification, 403 rôle, 404 introuvable ou non accessible, "
            + "409 quelqu’un a été plus rapide, 422 une règle s’y oppose, 429 trop d’essais, 503 à répéter.";
}
