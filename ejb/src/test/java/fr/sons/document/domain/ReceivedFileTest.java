package fr.sons.document.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-SOL-03")
@DisplayName("R-SOL-03 What a file must be to be received")
class ReceivedFileTest {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private static String refusalOf(byte[] content) {
        return catchThrowableOfType(Refusal.class, () -> ReceivedFile.of("facture.pdf", content))
                .reason()
                .code();
    }

    @ParameterizedTest
    @CsvSource({"255044462d312e37, application/pdf", "89504e470d0a1a0a00, image/png", "ffd8ffe000104a46, image/jpeg"})
    void typeIsReadInTheFirstBytes(String hex, String mediaType) {
        assertThat(ReceivedFile.of("x.exe", HexFormat.of().parseHex(hex)).mediaType())
                .isEqualTo(mediaType);
    }

    @Test
    void anythingElseIsRefusedWhateverItsName() {
        assertThat(refusalOf("<html>".getBytes(StandardCharsets.US_ASCII))).isEqualTo("type-de-fichier-refuse");
        assertThat(refusalOf(Arrays.copyOf(PDF, 4))).isEqualTo("type-de-fichier-refuse");
        assertThat(refusalOf(new byte[0])).isEqualTo("fichier-vide");
        assertThat(refusalOf(null)).isEqualTo("fichier-vide");
    }

    @Test
    void tenMegabytesAreReceivedAndNotOneByteMore() {
        byte[] most = Arrays.copyOf(PDF, ReceivedFile.MOST_BYTES);
        assertThat(ReceivedFile.of("facture.pdf", most).size()).isEqualTo(10_485_760);
        assertThat(refusalOf(Arrays.copyOf(most, ReceivedFile.MOST_BYTES + 1))).isEqualTo("fichier-trop-lourd");
    }

    @Test
    void hashIsThatOfTheContent() {
        assertThat(ReceivedFile.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void whoeverHandedTheFileInCannotChangeItAfterwards() {
        byte[] mine = PDF.clone();
        ReceivedFile file = ReceivedFile.of("facture.pdf", mine);
        String before = file.sha256();
        mine[8] = 0;
        file.content()[8] = 0;
        assertThat(file.sha256()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "../../etc/facture.pdf, facture.pdf",
                "C:\\tmp\\facture n° 12.pdf, facture n° 12.pdf",
                "fac\"<b>.pdf, fac b .pdf",
                "``, document"
            })
    void nameIsMadeHarmless(String given, String kept) {
        assertThat(ReceivedFile.of(given, PDF).name()).isEqualTo(kept);
    }
}
