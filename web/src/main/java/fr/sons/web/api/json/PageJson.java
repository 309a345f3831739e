package fr.sons.web.api.json;

import fr.sons.kernel.Page;
import java.util.List;
import java.util.function.Function;

/** One page of a list; {@code suivant} is the cursor of the next one, absent on the last. */
public record PageJson<T>(List<T> elements, long total, String suivant) {

    public static <S, T> PageJson<T> of(Page<S> page, Function<S, T> row) {
        return new PageJson<>(
                page.rows().stream().map(row).toList(),
                page.total(),
                page.next().orElse(null));
    }
}
