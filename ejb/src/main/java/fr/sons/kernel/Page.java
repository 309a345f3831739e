package fr.sons.kernel;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list, cut in the database by keyset.
 *
 * @param rows at most the number asked for
 * @param total how many match in all
 * @param next cursor of the following page, empty on the last
 */
public record Page<T>(List<T> rows, long total, Optional<String> next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
