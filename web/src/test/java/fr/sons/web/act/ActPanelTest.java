package fr.sons.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Possibility;
import fr.sons.kernel.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActPanelTest {

    private static Possibility possible(String act) {
        return new Possibility(act, act, Optional.empty());
    }

    private static Possibility ruledOut(String act, String code, String message) {
        return new Possibility(act, act, Optional.of(Reason.of("R-X-01", code, message, "Actualisez la page.")));
    }

    @Test
    @DisplayName("Acts that only wait for the state share one line, the step's own")
    void oneLine() {
        ActPanel panel = ActPanel.of(
                List.of(
                        possible("signer"),
                        ruledOut("lever", "verification-etat", "Il n’est pas possible de lever."),
                        ruledOut("annuler", "annuler-impossible", "Il n’est pas possible d’annuler.")),
                "aucune réserve n’a été émise.");
        assertThat(panel.possible()).extracting(Possibility::act).containsExactly("signer");
        assertThat(panel.groups()).singleElement().satisfies(group -> {
            assertThat(group.acts()).hasSize(2);
            assertThat(group.why()).isEqualTo("Pas maintenant\u00a0: aucune réserve n’a été émise.");
            assertThat(group.rule()).isEmpty();
            assertThat(group.id()).isEqualTo("why-lever");
        });
    }

    @Test
    @DisplayName("A rule that says no keeps its own words and its id")
    void rule() {
        ActPanel panel = ActPanel.of(List.of(ruledOut("deposer", "solde-hors-delai", "Trop tard.")), "attendez.");
        assertThat(panel.groups()).singleElement().satisfies(group -> {
            assertThat(group.why()).isEqualTo("Trop tard. Actualisez la page.");
            assertThat(group.rule()).isEqualTo("R-X-01");
            assertThat(group.calculation()).isEmpty();
        });
    }

    @Test
    @DisplayName(
            "R-CAL-04: a line that names a date says how it came about, whether a rule or the state rules the act out")
    void calculation() {
        List<String> steps = List.of("Calendrier : version 3.");
        Reason late = Reason.of("R-X-01", "hors-delai", "Trop tard.", "").explained(steps);
        List<String> awaited = List.of("Point de départ : le courrier.");
        ActPanel panel = ActPanel.of(
                List.of(
                        new Possibility("deposer", "Déposer", Optional.of(late)),
                        ruledOut("proposer", "recouvrement-etat", "Pas encore.")),
                "jusqu’au 23 octobre.",
                awaited);
        assertThat(panel.groups()).extracting(ActPanel.Group::calculation).containsExactly(steps, awaited);
    }
}
