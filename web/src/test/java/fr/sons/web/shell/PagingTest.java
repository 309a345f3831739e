package fr.sons.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static Paging paging(String cursor, String trail, Optional<String> next) {
        return Paging.of("/liste", Map.of("texte", "a b"), cursor, trail, 25, new Page<>(List.of(1, 2), 90, next));
    }

    @Test
    @DisplayName("The way forward remembers the way back, and keeps the filters")
    void forwardAndBack() {
        Paging first = paging(null, null, Optional.of("c1"));
        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.nextUrl()).isEqualTo("/liste?texte=a+b&apres=c1&avant=-");

        Paging second = paging("c1", "-", Optional.of("c2"));
        assertThat(second.nextUrl()).isEqualTo("/liste?texte=a+b&apres=c2&avant=-%7Ec1");
        assertThat(second.previousUrl()).isEqualTo("/liste?texte=a+b");

        Paging third = paging("c2", "-~c1", Optional.empty());
        assertThat(third.hasNext()).isFalse();
        assertThat(third.previousUrl()).isEqualTo("/liste?texte=a+b&apres=c1&avant=-");
    }

    @Test
    @DisplayName("Only the sizes offered are served: no address asks for an unbounded list")
    void sizes() {
        assertThat(Paging.size("100")).isEqualTo(100);
        assertThat(Paging.size("100000")).isEqualTo(25);
        assertThat(Paging.size(null)).isEqualTo(25);
    }
}
