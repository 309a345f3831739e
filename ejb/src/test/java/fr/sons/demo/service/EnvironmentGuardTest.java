package fr.sons.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Production refuses to start with a demonstration in it")
class EnvironmentGuardTest {

    @ParameterizedTest(name = "production {0}, demo mode {1}, demo accounts {2}: refused {3}")
    @CsvSource({
        "true,  true,  false, true",
        "true,  false, true,  true",
        "true,  true,  true,  true",
        "true,  false, false, false",
        "false, true,  true,  false",
        "false, false, false, false"
    })
    void refuses(boolean production, boolean demo, boolean accounts, boolean refused) {
        assertThat(EnvironmentGuard.refusal(production, demo, accounts).isPresent())
                .isEqualTo(refused);
    }

    @Test
    @DisplayName("and says what to change")
    void saysWhatToDo() {
        assertThat(EnvironmentGuard.refusal(true, true, false))
                .hasValueSatisfying(s -> assertThat(s).contains("SONS_DEMO").contains("SONS_ENVIRONMENT"));
        assertThat(EnvironmentGuard.refusal(true, false, true))
                .hasValueSatisfying(s -> assertThat(s).contains("désactivez"));
    }
}
