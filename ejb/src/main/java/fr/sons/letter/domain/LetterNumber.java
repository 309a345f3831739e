package fr.sons.letter.domain;

import fr.sons.letter.api.LetterTemplate;

/**
 * Number of a letter: kind, year in Paris, rank without gaps (R-REC-04), e.g. {@code INF-2023-000001}.
 *
 * @param rank from 1
 */
public record LetterNumber(LetterTemplate template, int year, int rank) {

    public LetterNumber {
        if (rank < 1) {
            throw new IllegalArgumentException("Letters are numbered from 1, not " + rank);
        }
    }

    @Override
    public String toString() {
        return "%s-%04d-%06d".formatted(template.numberPrefix(), year, rank);
    }
}
