package fr.sons.web.act;

import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import java.util.List;
import java.util.function.BiFunction;

/**
 * An act on a case, as its form shows it.
 *
 * @param code what {@code Possibility.act} and the address name
 * @param title what the page is for
 * @param button the act's name on the button
 * @param consequence what will happen once it is done, in words
 * @param irreversible whether nothing undoes it; the consequence is then shown as a warning
 * @param fields the questions, which may depend on the case; none means that the act is only confirmed
 * @param call the one service call that does it
 * @param done what the case page says afterwards
 */
public record Act(
        String code,
        String title,
        String button,
        String consequence,
        boolean irreversible,
        BiFunction<Caller, CaseRef, List<Field>> fields,
        Execution call,
        String done) {

    /** Does the act through its service. */
    @FunctionalInterface
    public interface Execution {
        void run(Caller by, CaseRef ref, Answers answers);
    }

    /** An act without questions. */
    public static Act confirmed(
            String code, String title, String button, String consequence, String done, Execution call) {
        return new Act(code, title, button, consequence, false, (by, ref) -> List.of(), call, done);
    }

    /** An act that asks always the same questions. */
    public static Act asking(
            String code,
            String title,
            String button,
            String consequence,
            String done,
            List<Field> fields,
            Execution call) {
        return new Act(code, title, button, consequence, false, (by, ref) -> fields, call, done);
    }

    /** The same act, marked as one that nothing undoes. */
    public Act withoutReturn() {
        return new Act(code, title, button, consequence, true, fields, call, done);
    }

    /** The same act, whose questions depend on the case. */
    public Act askingOfCase(BiFunction<Caller, CaseRef, List<Field>> questions) {
        return new Act(code, title, button, consequence, irreversible, questions, call, done);
    }
}
