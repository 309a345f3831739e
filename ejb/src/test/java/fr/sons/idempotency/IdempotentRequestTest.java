package fr.sons.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.idempotency.api.IdempotentRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A repetition is recognised by account, key and content")
class IdempotentRequestTest {

    @Test
    void theSameRequestHasTheSameHash() {
        assertThat(of("POST", "/a", "{}")).isEqualTo(of("POST", "/a", "{}"));
    }

    @Test
    void anotherMethodPathOrBodyIsAnotherRequest() {
        assertThat(of("POST", "/a", "{}"))
                .isNotEqualTo(of("PUT", "/a", "{}"))
                .isNotEqualTo(of("POST", "/b", "{}"))
                .isNotEqualTo(of("POST", "/a", "{ }"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "court", "avec espace", "clé-accentuée"})
    void anUnusableKeyIsExplained(String key) {
        assertThat(IdempotentRequest.whyNotKey(key)).isPresent();
    }

    @Test
    void aUuidIsUsable() {
        assertThat(IdempotentRequest.whyNotKey("5c0c4f6e-9d0f-4b0e-8a55-0d7f7c4f3a10"))
                .isEmpty();
    }

    private static IdempotentRequest of(String method, String path, String body) {
        return IdempotentRequest.of("editeur", "cle-12345", method, path, body.getBytes(StandardCharsets.UTF_8));
    }
}
