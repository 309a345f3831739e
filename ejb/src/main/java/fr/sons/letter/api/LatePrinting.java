package fr.sons.letter.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import java.util.Map;
import java.util.Optional;

/**
 * Told by the press that it prints a letter on a later day than the letter was ordered, in the transaction of the printing
 * and before the letter has a number. Implemented by the capability whose delays run from its letters (R-REC-02).
 */
public interface LatePrinting {

    /**
     * The letter will bear the day it is printed.
     *
     * @param by the system, at the instant of the printing
     * @return the texts that are different on that day, by name of the template's parameter; empty if the letter has no
     *     object any more and must not be printed
     */
    Optional<Map<String, String>> on(Caller by, LetterTemplate template, CaseRef ref, String occurrence);
}
