package fr.sons.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.AmendmentState;
import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Role;
import fr.sons.kernel.Stale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-04")
@DisplayName("R-CAL-04 one agent drafts an amendment, another publishes it")
class AmendmentTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 18);

    private final Amendment amendment = new Amendment(agent("a", "2023-09-15T08:00:00Z"), draft(), 3);

    @Test
    @DisplayName("the drafter cannot publish")
    void notTheDrafter() {
        assertThatThrownBy(() -> amendment.publish(agent("a", "2023-09-18T08:00:00Z"), 0, 4))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.reason())
                        .isEqualTo(Reason.of(
                                "R-CAL-04",
                                "publication-par-l-auteur",
                                "Vous avez préparé ce projet : un second agent de l’ANS doit le publier.",
                                "Demandez à un autre agent de le relire et de le publier.")));
    }

    @Test
    @DisplayName("nobody publishes before the text appears")
    void notBefore() {
        assertThat(amendment.whyNotPublish(agent("b", "2023-09-17T21:59:59.999Z"), 3))
                .hasValueSatisfying(r -> assertThat(r.message())
                        .isEqualTo("Le texte paraît le 18 septembre 2023 : il ne s’applique pas avant."));
        assertThat(amendment.whyNotPublish(agent("b", "2023-09-17T22:00:00Z"), 3))
                .isEmpty();
    }

    @Test
    @DisplayName("another agent publishes what was read, once; then nobody changes it any more")
    void published() {
        Caller second = agent("b", "2023-09-18T08:00:00Z");
        assertThatThrownBy(() -> amendment.publish(second, 7, 4)).isInstanceOf(Stale.class);
        amendment.publish(second, 0, 4);
        assertThat(amendment.state()).isEqualTo(AmendmentState.PUBLISHED);
        assertThatThrownBy(() -> amendment.publish(second, 0, 5)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> amendment.abandon(second, 0)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> amendment.rewrite(agent("a", "2023-09-18T08:00:00Z"), draft(), 0, 3))
                .isInstanceOf(Stale.class);
    }

    @Test
    @DisplayName("what was compared with an older version is not published over a newer one until it is written anew")
    void overANewerVersion() {
        Caller second = agent("b", "2023-09-18T08:00:00Z");
        assertThatThrownBy(() -> amendment.publish(second, 0, 5)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(
                        r.reason().message())
                .isEqualTo("La version 4 de ce calendrier a été publiée depuis que ce projet est écrit."));
        assertThat(amendment.state()).isEqualTo(AmendmentState.DRAFT);
        amendment.rewrite(agent("a", "2023-09-18T09:00:00Z"), draft(), 0, 4);
        amendment.publish(second, 0, 5);
        assertThat(amendment.state()).isEqualTo(AmendmentState.PUBLISHED);
    }

    @Test
    @DisplayName("its drafter is told to save it anew, the others that its drafter must; both before anything else")
    void staleForEachReader() {
        String since = "La version 4 de ce calendrier a été publiée depuis que ce projet est écrit.";
        String code = "calendrier-change-entre-temps";
        assertThat(amendment.whyNotPublish(agent("a", "2023-09-17T08:00:00Z"), 4))
                .contains(Reason.of(
                        "R-CAL-04",
                        code,
                        since,
                        "Modifiez votre projet et enregistrez-le de nouveau pour qu’il lui soit comparé ; un second agent"
                                + " de l’ANS le relira et le publiera."));
        assertThat(amendment.whyNotPublish(agent("b", "2023-09-17T08:00:00Z"), 4))
                .contains(Reason.of(
                        "R-CAL-04",
                        code,
                        since,
                        "Son auteur doit l’enregistrer de nouveau pour qu’il lui soit comparé, puis un second agent le"
                                + " relire."));
    }

    @Test
    @DisplayName("only its drafter rewrites a draft")
    void ownDraft() {
        assertThatThrownBy(() -> amendment.rewrite(agent("b", "2023-09-16T08:00:00Z"), draft(), 0, 3))
                .isInstanceOf(Refusal.class);
        amendment.rewrite(agent("a", "2023-09-16T08:00:00Z"), draft(), 0, 3);
    }

    private static AmendmentDraft draft() {
        return new AmendmentDraft("MDV-LGC-VA1", "arrêté", DAY, List.of());
    }

    private static Caller agent(String login, String at) {
        return new Caller(
                new Actor(login, login, Role.ANS_REFERENCING, Optional.empty(), Optional.empty()),
                Instant.parse(at),
                "test");
    }
}
