package fr.sons.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.sons.web.api.json.AttestationFin;
import fr.sons.web.api.json.ImportCalendrier;
import fr.sons.web.api.json.NouvelleCommande;
import fr.sons.web.api.json.ProjetCalendrier;
import fr.sons.web.api.json.RevisionLue;
import fr.sons.web.api.problem.BadValue;
import fr.sons.web.api.problem.FieldError;
import fr.sons.web.api.problem.Problems;
import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JSON body is taken as it is written, or refused with the place of each bad value")
class RecordReaderTest {

    @Test
    void aWholeDocumentIsRead() {
        assertThat(read(
                        """
                        {"referencement": 9223372036854775807, "client": -1, "dateSignature": "2024-02-29", "unites": 3,
                         "bande": "é\\u00e9\\n", "scenario": "", "mentionPriseEnCharge": false}""",
                        NouvelleCommande.class))
                .isEqualTo(new NouvelleCommande(
                        Long.MAX_VALUE, -1L, LocalDate.of(2024, 2, 29), "éé\n", 3, "", Boolean.FALSE));
    }

    @Test
    void whatIsAbsentOrNullIsLeftToTheConstraints() {
        assertThat(read("{\"versionInstallee\":null}", AttestationFin.class)).isEqualTo(new AttestationFin(null, null));
        assertThat(read("null", AttestationFin.class)).isNull();
        assertThat(read("{\"jalons\":[null]}", ProjetCalendrier.class).jalons()).containsOnlyNulls();
    }

    @ParameterizedTest
    @DisplayName("Numbers neither wrap nor lose their decimals")
    @CsvSource(
            delimiter = '|',
            value = {
                "4294967297|Ce nombre est trop grand. Écrivez un nombre entier, 2 147 483 647 au plus.",
                "2147483648|Ce nombre est trop grand. Écrivez un nombre entier, 2 147 483 647 au plus.",
                "-2147483649|Ce nombre est trop petit. Écrivez un nombre entier, -2 147 483 648 au moins.",
                "99999999999999999999|Ce nombre est trop grand. Écrivez un nombre entier, 2 147 483 647 au plus.",
                "1.5|Écrivez un nombre entier en chiffres, sans virgule ni exposant.",
                "1e3|Écrivez un nombre entier en chiffres, sans virgule ni exposant.",
                "1e999999999|Écrivez un nombre entier en chiffres, sans virgule ni exposant.",
                "true|Écrivez un nombre entier, sans guillemets."
            })
    void numbers(String number, String why) {
        assertThat(errors("{\"jalons\":[{},{},{\"fenetre\":" + number + "}]}", ProjetCalendrier.class))
                .extracting(
                        FieldError::champ, FieldError::valeur, e -> e.raison().replace('\u202f', ' '))
                .containsExactly(tuple("jalons[2].fenetre", number, why));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-30,Cette date n’existe pas. Écrivez une date AAAA-MM-JJ.",
        "2023-02-29,Cette date n’existe pas. Écrivez une date AAAA-MM-JJ.",
        "30/02/2023,Écrivez une date AAAA-MM-JJ.",
        "2023-9-1,Écrivez une date AAAA-MM-JJ.",
        "+12023-09-01,Écrivez une date AAAA-MM-JJ.",
        "'',Écrivez une date AAAA-MM-JJ."
    })
    void dates(String date, String why) {
        assertThat(errors("{\"dateFinPrestation\":\"" + date + "\"}", AttestationFin.class))
                .containsExactly(new FieldError("dateFinPrestation", date, why));
    }

    @Test
    @DisplayName("A null character is told with its position, in texts and in names")
    void nullCharacters() {
        assertThat(errors("{\"csv\":\"a;b\\u0000c\",\"te\\u0000xte\":\"x\"}", ImportCalendrier.class))
                .extracting(FieldError::champ, FieldError::raison)
                .containsExactly(
                        tuple("csv", "Un caractère nul (U+0000) se trouve à la position 4 ; retirez-le."),
                        tuple(
                                "te\0xte",
                                "Cet acte ne connaît pas ce champ. Champs possibles : dispositif, texte, publieLe, csv, ics."));
    }

    @ParameterizedTest
    @DisplayName("Half of a surrogate pair is no character: told with its position")
    @CsvSource({"\\ud800x,1,D800", "x\\uDC00,2,DC00", "\\udc00\\ud800,1,DC00", "\\ud83d\\ude00\\ud83d,3,D83D"})
    void halfCharacters(String text, int position, String half) {
        assertThat(errors("{\"texte\":\"" + text + "\"}", ImportCalendrier.class))
                .extracting(FieldError::champ, FieldError::raison)
                .containsExactly(tuple(
                        "texte",
                        "Un demi-caractère isolé (U+" + half + ") se trouve à la position " + position
                                + " ; retirez-le."));
    }

    @Test
    void wholeSurrogatePairsAreTaken() {
        assertThat(read("{\"texte\":\"\\ud83d\\ude00😀\"}", ImportCalendrier.class)
                        .texte())
                .isEqualTo("😀😀");
    }

    @ParameterizedTest
    @DisplayName("Bytes that are not UTF-8 are refused, not replaced")
    @ValueSource(strings = {"e9", "c3", "eda080", "c080", "f4908080", "ff"})
    void malformedBytes(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertNotUtf8(joined(
                "{\"texte\":\"".getBytes(StandardCharsets.UTF_8), bytes, "\"}".getBytes(StandardCharsets.UTF_8)));
        assertNotUtf8(joined("{\"texte\":\"".getBytes(StandardCharsets.UTF_8), bytes));
        assertNotUtf8(joined("{}".getBytes(StandardCharsets.UTF_8), bytes));
        assertNotUtf8(bytes);
    }

    @Test
    @DisplayName("UTF-16 and UTF-32 are not guessed; the byte order mark of UTF-8 is passed over")
    void otherEncodings() {
        String json = "{\"texte\":\"arrêté\"}";
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            assertThatThrownBy(() -> read(json.getBytes(Charset.forName(charset)), ImportCalendrier.class))
                    .as(charset)
                    .isInstanceOf(JsonException.class);
        }
        assertNotUtf8(json.getBytes(StandardCharsets.UTF_16));
        assertThat(read("\ufeff" + json, ImportCalendrier.class).texte()).isEqualTo("arrêté");
        assertThatThrownBy(() -> read("\ufeff\ufeff" + json, ImportCalendrier.class))
                .isInstanceOf(JsonException.class);
    }

    @Test
    void allBadValuesOfADocumentAreToldAtOnce() {
        assertThat(errors(
                        """
                        {"revision": "1", "texte": {"a": [1, {"b": "c"}]}, "inconnu": [[2]], "publieLe": 2023,
                         "jalons": [{"jalon": ["x"], "fenetre": 1.5, "base": "\\u0000"}, 7], "revision": 2}""",
                        ProjetCalendrier.class))
                .extracting(FieldError::champ, FieldError::valeur)
                .containsExactly(
                        tuple("revision", "1"),
                        tuple("texte", ""),
                        tuple("inconnu", ""),
                        tuple("publieLe", "2023"),
                        tuple("jalons[0].jalon", ""),
                        tuple("jalons[0].fenetre", "1.5"),
                        tuple("jalons[0].base", "\0"),
                        tuple("jalons[1]", "7"),
                        tuple("revision", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{oups",
                "{",
                "{}x",
                "{} {}",
                "[1]",
                "\"x\"",
                "1",
                "",
                " ",
                "   ",
                "\ufeff",
                "{\"revision\":01}",
                "{\"revision\":NaN}",
                "{\"revision\":1,}",
                "{\"revision\":{\"a\":1",
                "{\"revision\":[1,2",
                "{\"revision\":{]}}",
                "{'revision':1}",
                "{\"revision\":\"x",
                "{\"revision\":1",
                "{\"revision\":1,"
            })
    void whatIsNoJsonObjectIsUnreadable(String json) {
        assertThatThrownBy(() -> read(json, RevisionLue.class)).isInstanceOf(JsonException.class);
    }

    @Test
    void aListCutShortIsUnreadable() {
        assertThatThrownBy(() -> read("{\"jalons\":[null,{\"jalon\":null}", ProjetCalendrier.class))
                .isInstanceOf(JsonException.class);
    }

    @Test
    @DisplayName("Neither depth nor length nor the number of bad values can harm")
    void hostileDocuments() {
        String deep = "{\"revision\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";
        assertThatThrownBy(() -> read(deep, RevisionLue.class)).isInstanceOf(JsonException.class);
        assertThat(errors("{\"revision\":1" + "0".repeat(1_000_000) + "}", RevisionLue.class))
                .singleElement()
                .satisfies(e -> assertThat(e.valeur()).hasSize(81));
        assertThat(errors("{\"" + "x".repeat(1_000_000) + "\":1}", RevisionLue.class))
                .singleElement()
                .satisfies(e -> assertThat(e.champ()).hasSize(81));
        assertThat(errors("{\"jalons\":[" + "1,".repeat(1_000_000) + "1]}", ProjetCalendrier.class))
                .hasSize(50);
        assertThat(errors("{\"jalons\":[" + "null,".repeat(1_000_000) + "null]}", ProjetCalendrier.class))
                .extracting(FieldError::champ, e -> e.raison().replace('\u202f', ' '))
                .containsExactly(tuple("jalons", "Cette liste compte plus de 2 000 éléments ; raccourcissez-la."));
        String long16 = "é".repeat(8_000_000);
        assertThat(read("{\"csv\":\"" + long16 + "\"}", ImportCalendrier.class).csv())
                .isEqualTo(long16);
    }

    private static List<FieldError> errors(String json, Class<?> type) {
        return catchThrowableOfType(BadValue.class, () -> read(json, type)).errors();
    }

    private static void assertNotUtf8(byte[] json) {
        Throwable thrown = catchThrowable(() -> read(json, ImportCalendrier.class));
        assertThat(Problems.of(thrown)).hasValueSatisfying(problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.toJson("/x")).contains("json-illisible", "n’est pas codé en UTF-8");
        });
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static <R> R read(String json, Class<R> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static <R> R read(byte[] json, Class<R> type) {
        return RecordReader.read(new ByteArrayInputStream(json), type);
    }
}
