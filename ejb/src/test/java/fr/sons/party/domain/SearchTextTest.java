package fr.sons.party.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void foldsCaseAccentsAndPunctuation() {
        assertThat(SearchText.fold("010000024", "Hôpital du Sacré-Cœur", "Évry"))
                .isEqualTo("010000024 hopital du sacre coeur evry");
    }

    @Test
    void wildcardsOfTheDatabaseAreNotWords() {
        assertThat(SearchText.words(" %_ Cœur % l’Étoile ")).containsExactly("coeur", "l", "etoile");
        assertThat(SearchText.words(null)).isEmpty();
    }

    @Property
    void wordsAreBoundedAndPlain(@ForAll String typed) {
        assertThat(SearchText.words(typed)).hasSizeLessThanOrEqualTo(6).allMatch(w -> w.matches("[a-z0-9]+"));
    }
}
