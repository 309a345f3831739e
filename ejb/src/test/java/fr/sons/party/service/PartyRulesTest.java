package fr.sons.party.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;
import fr.sons.kernel.Refusal;
import fr.sons.party.api.Address;
import fr.sons.party.api.NewClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-CMD-04")
@DisplayName("R-CMD-04 What is checked of a party before it is registered")
class PartyRulesTest {

    private static final Address ADDRESS = new Address(" 1 place du Marché ", "97110", "Valclair");

    private static NewClient client(String identifier, String name, Address address) {
        return new NewClient(ClientIdKind.FINESS, identifier, name, address, "Guadeloupe", Couloir.HOPITAL);
    }

    private static String refusalOf(NewClient told) {
        return catchThrowableOfType(Refusal.class, () -> PartyRules.checked(told))
                .reason()
                .code();
    }

    @Test
    void isStoredWithoutSpaces() {
        NewClient checked = PartyRules.checked(client("97 040 000 8", " Centre hospitalier ", ADDRESS));
        assertThat(checked.identifier()).isEqualTo("970400008");
        assertThat(checked.name()).isEqualTo("Centre hospitalier");
        assertThat(checked.address().line1()).isEqualTo("1 place du Marché");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refusalOf(client("970400009", "Centre", ADDRESS))).isEqualTo("identifiant-invalide");
        assertThat(refusalOf(client("970400008", " ", ADDRESS))).isEqualTo("champ-obligatoire");
        assertThat(refusalOf(client("970400008", "Centre", null))).isEqualTo("code-postal-invalide");
        assertThat(refusalOf(client("970400008", "Centre", new Address("1 rue", "9711", "Valclair"))))
                .isEqualTo("code-postal-invalide");
    }

    @Test
    void sirenIsNormalised() {
        assertThat(PartyRules.siren(" 732 829 320")).isEqualTo("732829320");
        assertThat(catchThrowableOfType(Refusal.class, () -> PartyRules.siren("732829321"))
                        .reason()
                        .message())
                .contains("732829321")
                .contains("SIREN");
    }
}
