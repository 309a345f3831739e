package fr.sons.letter.api;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import java.util.Map;

/**
 * Asked by the press in the transaction of the printing, before a letter that was ordered has a number. Implemented by the
 * capability that orders letters and whose delays run from them (R-REC-02).
 */
public interface BeforePrinting {

    /**
     * Asked before every letter that was ordered is printed, on whatever day: whether what it says is still so. One that is not is
     * never printed.
     *
     * @param by the system, at the instant of the printing
     */
    boolean hasObject(Caller by, LetterTemplate template, CaseRef ref, String occurrence);

    /**
     * The letter will bear the day it is printed.
     *
     * @param by the system, at the instant of the printing
     * @return the texts that are different on that day, by name of the template's parameter
     */
    Map<String, String> on(Caller by, LetterTemplate template, CaseRef ref, String occurrence);
}
