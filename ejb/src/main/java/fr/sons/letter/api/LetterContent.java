package fr.sons.letter.api;

import java.util.List;
import java.util.Map;

/** What one letter says. The record names every mention the law wants; {@link #fields()} is their French form. */
public sealed interface LetterContent permits ContradictoryLetter, ReinvoicingBanLetter, RecoveryDecisionLetter {

    LetterTemplate template();

    /** The subject line (« objet »). */
    String subject();

    /** Texts of the letter by name of the template's parameter; values are French strings, ready to print. */
    Map<String, Object> fields();

    /** Lines of the letter's table, each a map of strings; may be empty. */
    default List<Map<String, ?>> rows() {
        return List.of();
    }
}
