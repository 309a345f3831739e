package fr.sons.web.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Forbidden;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Stale;
import fr.sons.kernel.Unavailable;
import jakarta.json.JsonException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("An exception becomes the problem it means")
class ProblemsTest {

    private static final Reason LATE =
            Reason.of("R-SOL-01", "solde-hors-delai", "Reçue après le « 14 décembre ».", "Aucune suite possible.");

    @Test
    void aRefusalNamesItsRule() {
        Problem problem = Problems.of(LATE.refusal()).orElseThrow();
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.toJson("/api/v1/commandes/X/solde/depot"))
                .isEqualTo(
                        "{\"type\":\"urn:sons:probleme:refus\",\"title\":\"Une règle s’y oppose\",\"status\":422,"
                                + "\"detail\":\"Reçue après le « 14 décembre ».\",\"instance\":\"/api/v1/commandes/X/solde/depot\","
                                + "\"regle\":\"R-SOL-01\",\"code\":\"solde-hors-delai\",\"que-faire\":\"Aucune suite possible.\"}");
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName("R-CAL-04 a refusal that names a date carries how it came about")
    void aRefusalExplainsItsDate() {
        Reason explained = LATE.explained(List.of("Calendrier : version 3.", "Texte : « arrêté »."));
        assertThat(Problems.of(explained.refusal()).orElseThrow().toJson("/x"))
                .endsWith(",\"calcul\":[\"Calendrier : version 3.\",\"Texte : « arrêté ».\"]}");
    }

    @Test
    @Tag("R-REC-05")
    @DisplayName("R-REC-05 what changed meanwhile carries how the date it names came about")
    void aChangeExplainsItsDate() {
        assertThat(Problems.of(new Stale("Recours jusqu’au 9 mai 2025.", List.of("Notifiée le 7 mars 2025.")))
                        .orElseThrow()
                        .toJson("/x"))
                .contains("\"calcul\":[\"Notifiée le 7 mars 2025.\"]");
        assertThat(Problems.of(new Stale("trop tard")).orElseThrow().toJson("/x"))
                .doesNotContain("calcul");
    }

    @Test
    void theContainersWrappingIsSeenThrough() {
        assertThat(Problems.of(new IllegalStateException(new RuntimeException(LATE.refusal()))))
                .hasValueSatisfying(p -> assertThat(p.status()).isEqualTo(422));
    }

    @Test
    void everyFamilyHasItsStatus() {
        assertThat(status(new NotFound("le dossier X"))).isEqualTo(404);
        assertThat(status(new Forbidden("non"))).isEqualTo(403);
        assertThat(status(new Stale("trop tard"))).isEqualTo(409);
        assertThat(status(new Unavailable("base", null))).isEqualTo(503);
        assertThat(status(new JsonException("x"))).isEqualTo(400);
        assertThat(status(new BadValue("montantHt", "1,5", "…"))).isEqualTo(400);
        assertThat(status(new OptimisticLockException())).isEqualTo(409);
    }

    @Test
    void unavailabilitySaysWhenToTryAgain() {
        assertThat(Problems.of(new Unavailable("base", null)).orElseThrow().retryAfter())
                .isPresent();
    }

    @Test
    void anythingElseIsADefectAndTellsNothing() {
        assertThat(Problems.of(new IllegalStateException("jdbc:postgresql://secret")))
                .isEmpty();
        assertThat(Problems.incident("42").toJson("/x"))
                .contains("\"incident\":\"42\"")
                .doesNotContain("Exception");
    }

    @Test
    void wrongFieldsAreListed() {
        String json = Problems.invalid(List.of(new FieldError("unites", "0", "Au moins une unité.")))
                .toJson("/x");
        assertThat(json)
                .contains("\"erreurs\":[{\"champ\":\"unites\",\"valeur\":\"0\",\"raison\":\"Au moins une unité.\"}]");
    }

    private static int status(Throwable thrown) {
        return Problems.of(thrown).orElseThrow().status();
    }

    /** Stands for the persistence layer's, which this module does not import. */
    private static final class OptimisticLockException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
