package fr.sons.web.api.json;

import fr.sons.kernel.Page;
import fr.sons.kernel.Reason;
import fr.sons.reopening.api.PassedCase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of the cases that a passed deadline has ended, as {@link PageJson} is.
 *
 * @param obstacle why none of them can be reopened now; absent when nothing stands in the way of all
 * @param queFaire what to do about it
 * @param calcul how the date that the obstacle names came about, step by step
 */
public record DossiersClosJson(
        List<DossierClosJson> elements,
        long total,
        String suivant,
        String obstacle,
        String queFaire,
        List<String> calcul) {

    public static DossiersClosJson of(
            Page<PassedCase> page, Function<PassedCase, DossierClosJson> row, Optional<Reason> whyNot) {
        return new DossiersClosJson(
                page.rows().stream().map(row).toList(),
                page.total(),
                page.next().orElse(null),
                whyNot.map(Reason::message).orElse(null),
                whyNot.map(Reason::todo).orElse(null),
                whyNot.map(Reason::calculation).orElse(null));
    }
}
