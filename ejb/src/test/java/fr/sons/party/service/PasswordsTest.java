package fr.sons.party.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import fr.sons.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SEC-01")
@DisplayName("R-SEC-01 Passwords")
class PasswordsTest {

    @Test
    void hashIsWhatTheSecurityRealmReads() {
        String password = "une phrase de passe";
        String hash = Passwords.hash(password);
        assertThat(hash).startsWith("$2a$10$").hasSize(60);
        assertThat(BCrypt.verifyer().verify(password.toCharArray(), hash).verified)
                .isTrue();
        assertThat(Passwords.hash(password)).isNotEqualTo(hash);
    }

    @Test
    void tooShortOrTooLongForBcryptIsRefused() {
        assertThatThrownBy(() -> Passwords.hash("x".repeat(11))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Passwords.hash("é".repeat(36))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Passwords.hash(null)).isInstanceOf(Refusal.class);
    }
}
