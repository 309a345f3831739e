package fr.sons.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.web.api.json.ProjetCalendrier;
import fr.sons.web.api.json.ProjetCalendrier.JalonProjet;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.api.problem.FieldError;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CAL-01")
@DisplayName("R-CAL-01 the draft of an amendment, sent by API")
class DraftReaderTest {

    private static final JalonProjet GOOD = new JalonProjet("FIN_PRESTATION", null, "2023-11-15", null, null, null);

    @Test
    @DisplayName("dates are taken as people type them, and what is left out is filled")
    void taken() {
        JalonProjet typed = new JalonProjet("CLOTURE_SOLDE", 2, " 31/12/2023", "14 h", "art. 1", "PROVISIONAL");
        assertThat(DraftReader.read("MDV-LGC-VA1", draft("11/09/2023", GOOD, typed)))
                .satisfies(d -> assertThat(d.publishedOn()).isEqualTo(LocalDate.of(2023, 9, 11)))
                .satisfies(d -> assertThat(d.changes())
                        .containsExactly(
                                new MilestoneChange(
                                        MilestoneKind.FIN_PRESTATION,
                                        1,
                                        LocalDate.of(2023, 11, 15),
                                        Optional.empty(),
                                        "arrêté",
                                        Certainty.CONFIRMED),
                                new MilestoneChange(
                                        MilestoneKind.CLOTURE_SOLDE,
                                        2,
                                        LocalDate.of(2023, 12, 31),
                                        Optional.of(LocalTime.of(14, 0)),
                                        "art. 1",
                                        Certainty.PROVISIONAL)));
    }

    @Test
    @DisplayName("the bad values of all lines are told at once, each with its place and its reason")
    void toldAtOnce() {
        JalonProjet bad = new JalonProjet("FIN", 100, "2023-02-29", "25:00", null, "SÛRE");
        JalonProjet blank = new JalonProjet("\u2003", 0, "\u2003", null, null, null);
        assertThat(errors(draft("31/13/2023", bad, GOOD, blank)))
                .extracting(
                        FieldError::champ, FieldError::valeur, e -> e.raison().replaceAll(" :.*", ""))
                .containsExactly(
                        tuple("publieLe", "31/13/2023", "Cette date n’existe pas. Une année compte douze mois."),
                        tuple("jalons[0].jalon", "FIN", "Valeurs possibles"),
                        tuple("jalons[0].fenetre", "100", "Indiquez un numéro de 1 à 99."),
                        tuple("jalons[0].date", "2023-02-29", "Cette date n’existe pas. Ce mois-là compte 28 jours."),
                        tuple(
                                "jalons[0].heure",
                                "25:00",
                                "Ce n’est pas une heure. Écrivez l’heure comme 14:00, ou laissez vide pour la journée"
                                        + " entière."),
                        tuple("jalons[0].certitude", "SÛRE", "Valeurs possibles"),
                        tuple("jalons[2].jalon", "\u2003", "Indiquez le jalon."),
                        tuple("jalons[2].fenetre", "0", "Indiquez un numéro de 1 à 99."),
                        tuple("jalons[2].date", "\u2003", "Écrivez une date AAAA-MM-JJ."));
    }

    @Test
    @DisplayName("of a document full of bad values, the first ones are told")
    void notTooMany() {
        JalonProjet bad = new JalonProjet("FIN", 100, "x", "x", null, "x");
        JalonProjet[] lines = Collections.nCopies(2_000, bad).toArray(JalonProjet[]::new);
        assertThat(errors(draft("x", lines))).hasSize(50);
    }

    private static List<FieldError> errors(ProjetCalendrier draft) {
        return catchThrowableOfType(BadValue.class, () -> DraftReader.read("MDV-LGC-VA1", draft))
                .errors();
    }

    private static ProjetCalendrier draft(String publishedOn, JalonProjet... lines) {
        return new ProjetCalendrier("MDV-LGC-VA1", null, "arrêté", publishedOn, List.of(lines));
    }
}
