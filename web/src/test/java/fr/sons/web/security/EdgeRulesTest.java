package fr.sons.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-SEC-01")
@DisplayName("R-SEC-01: what the edge lets in")
class EdgeRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/connexion", "/accessibilite", "/api/", "/sante/pret", "/jakarta.faces.resource/sons.css.xhtml"
            })
    void readableWithoutSigningIn(String path) {
        assertThat(PublicPaths.isPublic(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/index.xhtml",
                "/commandes",
                "/pieces/1",
                "/fichiers-joints/1.csv",
                "/connexion/x",
                "/api/v1/commandes",
                "/CONNEXION"
            })
    void everythingElseIsClosed(String path) {
        assertThat(PublicPaths.isPublic(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//ailleurs.example", "https://ailleurs.example", "/\\ailleurs.example", "ailleurs", "/a\nb"})
    void afterSigningInNobodyIsSentElsewhere(String path) {
        assertThat(SignIn.isInside(path)).isFalse();
    }

    @Test
    void insideIsInside() {
        assertThat(SignIn.isInside("/dossiers/SONS-V1-LGC-0000001?onglet=journal"))
                .isTrue();
        assertThat(SignIn.isInside(null)).isFalse();
    }

    @Test
    void basicCredentialsKeepAccentsAndColons() {
        assertThat(BasicCredentials.parse(header("éva:mot:de:passé")))
                .hasValue(new BasicCredentials("éva", "mot:de:passé"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "Basic", "Basic ***", "Basic bm9jb2xvbg=="})
    void unreadableCredentialsAreNone(String header) {
        assertThat(BasicCredentials.parse(header)).isEmpty();
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThat(new BasicCredentials("eva", "secret")).hasToString("BasicCredentials[eva]");
    }

    private static String header(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
