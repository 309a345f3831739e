package fr.sons.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.sons.calendar.api.AmendmentDraft;
import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.Refusal;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-CAL-01")
@DisplayName("R-CAL-01 a calendar as CSV and as iCalendar")
class CalendarFilesTest {

    private static final String LGC = "MDV-LGC-VA1";
    private static final LocalDate DAY = LocalDate.of(2023, 9, 18);
    private static final String QUOTE =
            " : un guillemet ouvert n’est pas refermé, ou un texte suit un guillemet refermé.";
    private static final List<Deadline> CALENDAR = List.of(
            deadline(MilestoneKind.FIN_PRESTATION, "2023-09-20", Optional.empty()),
            deadline(MilestoneKind.CLOTURE_SOLDE, "2023-12-14", Optional.of(LocalTime.of(14, 0))));

    private static final Function<Deadline, DateExplanation> HOW = d -> DateExplanation.of(
            d,
            Optional.of(new CalendarVersionView(
                    LGC,
                    3,
                    "arrêté",
                    "Agent ANS (démonstration)",
                    LocalDate.of(2023, 4, 20),
                    Certainty.CONFIRMED,
                    Optional.empty(),
                    List.of())));

    @Test
    @DisplayName("what was written is read back, and only what differs becomes the draft")
    void roundTrip() {
        String csv = CalendarCsv.write(CALENDAR);
        assertThat(csv)
                .startsWith("\uFEFFdispositif;jalon;fenetre;date;heure;texte;certitude;version;calcul\r\n")
                .contains("MDV-LGC-VA1;CLOTURE_SOLDE;1;2023-12-14;14:00;\"arrêté ; article 3\";CONFIRMED;3;"
                        + "\"version 3 du calendrier ; arrêté ; article 3 ; heure incluse, heure de Paris\"\r\n");
        assertThat(read(csv).changes()).isEmpty();
        assertThat(read(csv.replace("2023-09-20", "31/10/2023")).changes())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(MilestoneKind.FIN_PRESTATION);
                    assertThat(c.date()).isEqualTo(LocalDate.of(2023, 10, 31));
                });
    }

    @Test
    @Tag("R-CAL-04")
    @DisplayName(
            "R-CAL-04 how a date came about is told and never read: a file without it, or that tells otherwise, says the same")
    void calculationIsNotRead() {
        String csv = CalendarCsv.write(CALENDAR);
        String without = csv.replace(";calcul", "").replaceAll(";\"version 3[^\"]*\"", "");
        assertThat(without)
                .contains(";certitude;version\r\n", ";CONFIRMED;3\r\n")
                .doesNotContain("calcul");
        assertThat(read(without).changes()).isEmpty();
        assertThat(read(csv.replace("heure incluse", "jamais")).changes()).isEmpty();
    }

    @Test
    @DisplayName("what cannot be read is told with its line, its column and its value")
    void problems() {
        String csv = CalendarCsv.write(CALENDAR)
                .replace("2023-09-20", "2023-02-30")
                .replace("CLOTURE_SOLDE;1", "CLOTURE_SOLDE;x");
        assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(
                        r.reason().message())
                .isEqualTo(
                        "Ligne 2, colonne date : le « 2023-02-30 » n’existe pas. Ligne 3, colonne fenetre : « x » n’est"
                                + " pas un numéro de 1 à 99."));
        assertThatThrownBy(() -> read("a;b\r\n1;2")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("everything wrong with a line is told, not only the first of it")
    void wholeLine() {
        assertThat(refusal(CalendarCsv.write(CALENDAR)
                        .replace("CLOTURE_SOLDE;1;2023-12-14;14:00", "CLOTURE_SOLDE;x;31/02/2024;25:00")))
                .isEqualTo("Ligne 3, colonne fenetre : « x » n’est pas un numéro de 1 à 99. Ligne 3, colonne date : le"
                        + " « 31/02/2024 » n’existe pas. Ligne 3, colonne heure : « 25:00 » n’est pas une heure.");
    }

    @Test
    @DisplayName("each bad file is refused with a sentence that names line and column")
    void sentences() {
        String csv = CalendarCsv.write(CALENDAR);
        assertThat(refusal(csv.replace("2023-09-20", "30/02/2023")))
                .isEqualTo("Ligne 2, colonne date : le « 30/02/2023 » n’existe pas.");
        assertThat(refusal(csv.replace(";FIN_PRESTATION;", ";FIN_DU_MONDE;")))
                .startsWith(
                        "Ligne 2, colonne jalon : « FIN_DU_MONDE » n’est pas l’une des valeurs OUVERTURE_REFERENCEMENT,");
        assertThat(refusal(csv.replace(";14:00;", ";25:00;")))
                .isEqualTo("Ligne 3, colonne heure : « 25:00 » n’est pas une heure.");
        assertThat(refusal(csv.replace(LGC + ";CLOTURE", "BIO-SGL-VA1;CLOTURE")))
                .isEqualTo("Ligne 3, colonne dispositif : « BIO-SGL-VA1 » n’est pas « MDV-LGC-VA1 ».");
        assertThat(refusal(csv.replace(";CONFIRMED;3", "")))
                .isEqualTo("Ligne 2 : 7 colonnes, la première ligne en nomme 9. Ligne 3 : 7 colonnes, la première ligne"
                        + " en nomme 9.");
        assertThat(refusal(csv + LGC + ";FIN_PRESTATION;1;2023-09-20;;\"arrêté;CONFIRMED;3\r\n"))
                .isEqualTo("Ligne 4" + QUOTE);
        assertThat(refusal("a;b\r\n1;2"))
                .isEqualTo(
                        "Ligne 1 : il manque les colonnes dispositif, jalon, fenetre, date, heure, texte, certitude ;"
                                + " elles sont séparées par des points-virgules.");
        assertThat(refusal(csv.replace(";version;", ";date;")))
                .isEqualTo("Ligne 1 : la colonne « date » y figure deux fois.");
        assertThat(refusal(csv + (LGC + ";FIN_PRESTATION;1;2023-09-20;;arrêté;CONFIRMED;3\r\n").repeat(501)))
                .isEqualTo("Le fichier compte plus de 500 lignes.");
        assertThat(refusal(csv + "x".repeat(300_000)))
                .isEqualTo("Le texte compte 300\u202F382 caractères ; un calendrier en compte 262\u202F144 au plus.");
    }

    @Test
    @DisplayName("a quote that is never closed swallows no milestone: the file is refused with its line")
    void openQuote() {
        String csv = CalendarCsv.write(CALENDAR);
        assertThat(refusal(csv.replaceFirst("3\"", "3"))).isEqualTo("Ligne 2" + QUOTE);
        assertThat(refusal(csv.replaceFirst("CONFIRMED;3", "CONFIRMED;\"3"))).isEqualTo("Ligne 2" + QUOTE);
        assertThat(refusal(csv.replaceFirst("(?s)(.*)CONFIRMED;3", "$1CONFIRMED;\"3")))
                .isEqualTo("Ligne 3" + QUOTE);
        assertThat(refusal(csv.replace(";version", ";\"version"))).isEqualTo("Ligne 1" + QUOTE);
    }

    @Test
    @DisplayName("a text behind a closed quote is refused with its line, not glued to it")
    void textBehindQuote() {
        String csv = CalendarCsv.write(CALENDAR);
        assertThat(refusal(csv.replaceFirst("article 3\"", "article 3\"b"))).isEqualTo("Ligne 2" + QUOTE);
        assertThat(refusal(csv.replaceFirst("(?s)(.*)article 3\"", "$1article 3\"b")))
                .isEqualTo("Ligne 3" + QUOTE);
        assertThat(refusal(csv.replaceFirst("dispositif", "dis\"positif")))
                .startsWith("Ligne 1 : il manque les colonnes dispositif ;");
        assertThat(read(csv.replaceFirst("dispositif", "\"dispositif\"")).changes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09-20;", "20/10/2023;", "2023-09-20;14:00", "30/02/2023;"})
    @DisplayName("a milestone set twice is refused with both lines, whether one of them changes nothing or not")
    void repeatedSlot(String date) {
        String csv = CalendarCsv.write(CALENDAR);
        String again = LGC + ";FIN_PRESTATION;1;" + date + ";arrêté ;CONFIRMED;3;\r\n";
        assertThat(refusal(csv + again))
                .contains("Ligne 4 : le jalon FIN_PRESTATION, fenêtre 1, est déjà à la ligne 2.");
        assertThat(refusal(csv.replaceFirst("FIN_PRESTATION;1;2023-09-20;", "FIN_PRESTATION;1;" + date)
                        + csv.lines().toList().get(1)))
                .contains("Ligne 4 : le jalon FIN_PRESTATION, fenêtre 1, est déjà à la ligne 2.");
        assertThat(read(csv + again.replace("TATION;1", "TATION;2").replace("30/02", "28/02"))
                        .changes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\tarrêté", "'=1", "''-1"})
    @DisplayName("a text that a spreadsheet would run is written behind an apostrophe and read back as it was")
    void formulas(String text) {
        List<Deadline> calendar = List.of(deadline(MilestoneKind.FIN_PRESTATION, text));
        String csv = CalendarCsv.write(calendar);
        assertThat(csv).containsPattern(";\"?'+[=+\\-@\t]").doesNotContainPattern(";\"?[=+\\-@\t]");
        assertThat(CalendarCsv.read(csv, LGC, "arrêté", DAY, calendar).draft().changes())
                .isEmpty();
        assertThat(read(csv).changes()).singleElement().satisfies(c -> assertThat(c.legalBasis())
                .isEqualTo(text));
    }

    @Test
    @DisplayName("an apostrophe that hides no formula is part of the text")
    void apostrophe() {
        List<Deadline> calendar = List.of(deadline(MilestoneKind.FIN_PRESTATION, "'arrêté' du 1er"));
        String csv = CalendarCsv.write(calendar);
        assertThat(csv).contains(";'arrêté' du 1er;");
        assertThat(CalendarCsv.read(csv, LGC, "arrêté", DAY, calendar).draft().changes())
                .isEmpty();
    }

    @Test
    @DisplayName("R-CAL-04: a milestone that the file does not name stays, and is told")
    void unnamed() {
        String whole = CalendarCsv.write(CALENDAR);
        String first = CalendarCsv.write(CALENDAR.subList(0, 1));
        assertThat(CalendarCsv.read(whole, LGC, "arrêté", DAY, CALENDAR).remarks())
                .isEmpty();
        ReadCalendar read = CalendarCsv.read(
                first.replace("2023-09-20", "2023-10-20").replace("article 3", "article 4"),
                LGC,
                "arrêté",
                DAY,
                CALENDAR);
        assertThat(read.draft().changes())
                .extracting(MilestoneChange::kind)
                .containsExactly(CALENDAR.get(0).kind());
        assertThat(read.remarks())
                .isEqualTo("Le fichier ne nomme pas tous les jalons en vigueur ; ceux-ci restent comme ils sont :"
                        + " Clôture des demandes de solde le 14 décembre 2023 à 14 h.");
        assertThat(read.explained(HOW))
                .singleElement()
                .asString()
                .startsWith("14 décembre 2023 à 14 h. Jalon : Clôture des demandes de solde, ")
                .contains("version 3, publiée le 20 avril 2023");
    }

    @Test
    @DisplayName("R-CAL-04: a date that changes under the old text takes the text of the amendment, and that is told")
    void retitled() {
        String csv = CalendarCsv.write(CALENDAR).replace("2023-09-20", "2023-10-20");
        ReadCalendar read = CalendarCsv.read(csv, LGC, "arrêté du 10 septembre", DAY, CALENDAR);
        assertThat(read.draft().changes()).singleElement().satisfies(c -> assertThat(c.legalBasis())
                .isEqualTo("arrêté du 10 septembre"));
        assertThat(read.remarks())
                .isEqualTo(
                        "Une date qui change ne vient plus de l’ancien texte ; ces jalons prennent celui du calendrier"
                                + " modificatif : Fin de la prestation.");
    }

    @Test
    @DisplayName("a file that is not UTF-8, or too large, is told where")
    void files() {
        String csv = CalendarCsv.write(CALENDAR);
        assertThat(CalendarCsv.decode(csv.getBytes(StandardCharsets.UTF_8))).isEqualTo(csv);
        byte[] latin = csv.substring(1).getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CalendarCsv.decode(latin)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(
                        r.reason().message())
                .isEqualTo("Ligne 2, caractère 46 : le fichier n’est pas codé en UTF-8. Dans le tableur, enregistrez-le"
                        + " au format « CSV UTF-8 »."));
        assertThatThrownBy(() -> CalendarCsv.decode(new byte[1024 * 1024]))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason().message())
                                .isEqualTo("Le fichier pèse 1\u202F024 Ko ; un calendrier en pèse 256 au plus."));
    }

    private static String refusal(String csv) {
        try {
            read(csv);
            return "";
        } catch (Refusal e) {
            return e.reason().message();
        }
    }

    @Test
    @DisplayName("iCalendar: whole days are days, times are instants, identifiers outlive an amendment")
    void ics() {
        String ics = CalendarIcs.write(
                "Échéancier",
                CALENDAR,
                code -> "Logiciel de gestion de cabinet",
                HOW,
                Instant.parse("2023-09-11T07:00:00Z"));
        assertThat(ics)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20230920\r\n")
                .contains("DTSTART:20231214T130000Z\r\n")
                .contains("UID:MDV-LGC-VA1-CLOTURE_SOLDE-1@sons\r\n")
                .contains("SUMMARY:Fin de la prestation : Logiciel de gestion de cabinet\r\n")
                .contains("SEQUENCE:3\r\n")
                .contains("DTEND;VALUE=DATE:20230921\r\n")
                .doesNotContain("DTEND:")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    @Tag("R-CAL-02")
    @Tag("R-CAL-04")
    @DisplayName(
            "iCalendar: an event says how its date came about: version, its author, text, what is included, the zone")
    void icsExplains() throws Exception {
        String ics = CalendarIcs.write("SONS", CALENDAR, code -> "Cabinet", HOW, Instant.EPOCH);
        List<VEvent> events = new CalendarBuilder().build(new StringReader(ics)).getComponents("VEVENT");
        assertThat(events.get(0).getRequiredProperty("DESCRIPTION").getValue())
                .startsWith("Cabinet (MDV-LGC-VA1). Fin de la prestation jusqu’au 20 septembre 2023 inclus. ")
                .contains(
                        "version 3, publiée le 20 avril 2023, auteur : Agent ANS (démonstration).",
                        "la journée entière est acceptée, jusqu’à minuit.",
                        "Europe/Paris");
        assertThat(events.get(1).getRequiredProperty("DESCRIPTION").getValue())
                .contains("un acte reçu à 14 h exactement est accepté", "heure d’hiver, UTC+01:00");
    }

    @Test
    @DisplayName("iCalendar: an event of a later window says which one, and is another than that of the first")
    void icsOfWindows() {
        Deadline second = new Deadline(
                LGC, MilestoneKind.CLOTURE_SOLDE, 2, 4, DAY, Optional.empty(), "arrêté", Certainty.CONFIRMED);
        assertThat(CalendarIcs.write("É", List.of(CALENDAR.get(1), second), code -> "LGC", HOW, Instant.EPOCH))
                .contains("SUMMARY:Clôture des demandes de solde : LGC\r\n")
                .contains("SUMMARY:Clôture des demandes de solde\\, fenêtre 2 : LGC\r\n")
                .contains("UID:MDV-LGC-VA1-CLOTURE_SOLDE-2@sons\r\n");
    }

    @Test
    @DisplayName("iCalendar: no line is longer than 75 octets, and unfolded the texts are whole")
    void foldedLines() throws Exception {
        String label = "Échéancier « été \uD83D\uDCC5 »".repeat(12);
        String ics = CalendarIcs.write(label, CALENDAR, code -> label, HOW, Instant.parse("2023-09-11T07:00:00Z"));
        assertThat(ics.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
        Calendar read = new CalendarBuilder().build(new StringReader(ics));
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.<VEvent>getComponents("VEVENT"))
                .extracting(c -> c.getRequiredProperty("SUMMARY").getValue())
                .containsExactly(
                        "Fin de la prestation : " + label,
                        CALENDAR.get(1).kind().label() + " : " + label);
    }

    @Test
    @DisplayName("iCalendar: before the first milestone a valid calendar, with its time zone alone")
    void noMilestone() throws Exception {
        String ics = CalendarIcs.write("SONS", List.of(), code -> code, HOW, Instant.EPOCH);
        Calendar read = new CalendarBuilder().build(new StringReader(ics));
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.getComponents("VEVENT")).isEmpty();
        assertThat(ics)
                .contains("TZID:Europe/Paris\r\n")
                .containsSubsequence(
                        "BEGIN:DAYLIGHT\r\n",
                        "DTSTART:19960331T020000\r\n",
                        "TZOFFSETTO:+0200\r\n",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n",
                        "BEGIN:STANDARD\r\n",
                        "DTSTART:19961027T030000\r\n",
                        "TZOFFSETTO:+0100\r\n");
    }

    @Test
    @DisplayName(
            "iCalendar: what was exported is read back as it is; a date moved in a calendar program becomes the draft")
    void icsRoundTrip() {
        String ics = CalendarIcs.write("SONS", CALENDAR, code -> "Cabinet", HOW, Instant.EPOCH);
        assertThat(readIcs(ics).draft().changes()).isEmpty();
        assertThat(readIcs(ics).remarks()).isEmpty();
        String withAlarm =
                ics.replace("END:VEVENT", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P1D\r\nEND:VALARM\r\nEND:VEVENT");
        assertThat(readIcs(withAlarm).draft().changes()).isEmpty();
        ReadCalendar day = readIcs(ics.replace("VALUE=DATE:20230920", "VALUE=DATE:20231020"));
        assertThat(day.draft().changes()).singleElement().satisfies(c -> {
            assertThat(c.date()).isEqualTo(LocalDate.of(2023, 10, 20));
            assertThat(c.time()).isEmpty();
            assertThat(c.legalBasis()).isEqualTo("arrêté du 10");
        });
        for (String start : List.of(
                "DTSTART:20231215T140000Z",
                "DTSTART:20231215T150000",
                "DTSTART;TZID=Europe/Paris:20231215T150000",
                "DTSTART;TZID=/tzurl.org/2025a/Europe/Paris:20231215T150000")) {
            assertThat(readIcs(ics.replace("DTSTART:20231214T130000Z", start))
                            .draft()
                            .changes())
                    .as(start)
                    .singleElement()
                    .satisfies(c ->
                            assertThat(c.date().atTime(c.time().orElseThrow())).hasToString("2023-12-15T15:00"));
        }
    }

    @Test
    @DisplayName("iCalendar: what names no milestone, repeats, or does not exist is told, all at once")
    void icsRefusals() {
        String ics = CalendarIcs.write("SONS", CALENDAR, code -> "Cabinet", HOW, Instant.EPOCH);
        assertThat(icsRefusal(ics.replace("20230920", "20230931").replace("20231214T130000Z", "20231214T130030Z")))
                .contains(
                        "Événement 1 (Fin de la prestation : Cabinet) : son début (DTSTART) « 20230931 » n’est pas une date")
                .contains("Événement 2", "« 20231214T130030Z » tombe entre deux minutes");
        assertThat(icsRefusal(ics.replace("20231214T130000Z", "20230931T130000Z")))
                .contains("n’est pas une date qui existe");
        assertThat(icsRefusal(ics.replace("UID:MDV-LGC-VA1-FIN_PRESTATION-1@sons", "UID:42@example.org")))
                .contains("son identifiant (UID) « 42@example.org » ne nomme pas un jalon");
        assertThat(icsRefusal(ics.replace("MDV-LGC-VA1-FIN", "HOP-DPI-VA1-FIN")))
                .contains("il est du dispositif « HOP-DPI-VA1 », pas de « MDV-LGC-VA1 »");
        assertThat(icsRefusal(ics.replace("CLOTURE_SOLDE-1@", "FIN_PRESTATION-1@")))
                .contains("Événement 2", "ce jalon y figure deux fois");
        assertThat(icsRefusal(ics.replace("SEQUENCE:3", "RRULE:FREQ=DAILY"))).contains("un jalon ne se répète pas");
        assertThat(icsRefusal("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n")).contains("iCalendar");
        assertThat(icsRefusal(ics.replace("20230920", "99990920"))).contains("Indiquez une année de 2000 à 2200.");
        assertThat(icsRefusal(CalendarIcs.write("SONS", List.of(), code -> code, HOW, Instant.EPOCH)))
                .as("nothing but its time zone")
                .startsWith("Le fichier iCalendar ne contient aucun événement (VEVENT) : il ne nomme aucun jalon.");
        assertThat(icsRefusal(ics.replaceFirst("SEQUENCE:3", "SEQUENCE:3\r\nSTATUS:CANCELLED")))
                .isEqualTo(
                        "Événement 1 (Fin de la prestation : Cabinet) : il est annulé (STATUS:CANCELLED), or un jalon ne"
                                + " se supprime pas. Retirez l’événement du fichier pour que le jalon reste comme il est.");
        assertThat(readIcs(ics.replace("SEQUENCE:3", "STATUS:CONFIRMED"))
                        .draft()
                        .changes())
                .isEmpty();
    }

    @Test
    @Tag("R-CAL-02")
    @DisplayName("R-CAL-02 iCalendar: an hour that a change of time skips, or that comes twice, is told, never shifted")
    void icsChangesOfTime() {
        assertThat(icsRefusal(solde(";TZID=Europe/Paris:20240331T023000")))
                .isEqualTo(
                        "Événement 2 (Clôture des demandes de solde : Cabinet) : le 31 mars 2024 à 2 h 30 n’existe pas à"
                                + " Paris, où l’on passe ce jour-là à l’heure d’été. Choisissez une autre heure.");
        assertThat(icsRefusal(solde(":20240331T023000"))).contains("n’existe pas à Paris");
        assertThat(icsRefusal(solde(";TZID=Europe/Berlin:20240331T023000")))
                .contains("le 31 mars 2024 à 2 h 30 n’existe pas dans le fuseau « Europe/Berlin »");
        assertThat(at(solde(";TZID=Europe/London:20240331T023000"))).isEqualTo("2024-03-31T03:30");
        assertThat(at(solde(":20241027T003000Z"))).isEqualTo("2024-10-27T02:30");
        assertThat(icsRefusal(solde(":20241027T013000Z")))
                .contains("le 27 octobre 2024 à 2 h 30 a lieu deux fois à Paris", "l’événement désigne la seconde");
    }

    @Test
    @Tag("R-CAL-02")
    @DisplayName(
            "R-CAL-02 iCalendar: zones in quotes, behind an address, or as Windows names them; one unknown is told")
    void icsZones() {
        for (String zone : List.of(
                "\"Europe/Paris\"",
                "Romance Standard Time",
                "\"Romance Standard Time\"",
                "\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\"",
                "/citadel.org/20210210_1/Europe/Paris",
                "W. Europe Standard Time")) {
            assertThat(at(solde(";TZID=" + zone + ":20231215T150000"))).as(zone).isEqualTo("2023-12-15T15:00");
        }
        assertThat(at(solde(";TZID=America/Argentina/Buenos_Aires:20231215T110000")))
                .isEqualTo("2023-12-15T15:00");
        assertThat(icsRefusal(solde(";TZID=\"Heure de Lutèce\":20231215T150000")))
                .isEqualTo(
                        "Événement 2 (Clôture des demandes de solde : Cabinet) : fuseau inconnu (TZID) « Heure de Lutèce"
                                + " ». Donnez à l’événement l’heure de Paris (TZID=Europe/Paris).");
    }

    /** The calendar as exported, its CLOTURE_SOLDE moved. */
    private static String solde(String start) {
        return CalendarIcs.write("SONS", CALENDAR, code -> "Cabinet", HOW, Instant.EPOCH)
                .replace("DTSTART:20231214T130000Z", "DTSTART" + start);
    }

    private static String at(String ics) {
        MilestoneChange moved = readIcs(ics).draft().changes().get(0);
        return moved.date().atTime(moved.time().orElseThrow()).toString();
    }

    private static ReadCalendar readIcs(String ics) {
        return CalendarFile.read(ics, LGC, "arrêté du 10", DAY, CALENDAR);
    }

    private static String icsRefusal(String ics) {
        try {
            readIcs(ics);
            return "";
        } catch (Refusal e) {
            return e.reason().message();
        }
    }

    private static AmendmentDraft read(String csv) {
        return CalendarCsv.read(csv, LGC, "arrêté", DAY, CALENDAR).draft();
    }

    private static Deadline deadline(MilestoneKind kind, String legalBasis) {
        return new Deadline(LGC, kind, 1, 3, DAY, Optional.empty(), legalBasis, Certainty.CONFIRMED);
    }

    private static Deadline deadline(MilestoneKind kind, String date, Optional<LocalTime> time) {
        return new Deadline(LGC, kind, 1, 3, LocalDate.parse(date), time, "arrêté ; article 3", Certainty.CONFIRMED);
    }
}
