package fr.sons.letter.api;

import java.util.List;

/**
 * Whether the letters kept are whole (R-REC-04).
 *
 * @param letters how many were checked
 * @param gaps kinds and years whose numbers do not follow each other, e.g. {@code "INF-2023"}
 * @param altered numbers of letters whose PDF is not the one issued
 */
public record LetterReport(long letters, List<String> gaps, List<String> altered) {

    public LetterReport {
        gaps = List.copyOf(gaps);
        altered = List.copyOf(altered);
    }

    public boolean whole() {
        return gaps.isEmpty() && altered.isEmpty();
    }
}
