package fr.sons.workflows.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.BooleanValue;

/** Stands for the three process beans: answers what the test wrote down, and remembers what was asked. */
public class FakeBeans {

    static final Instant DUE = Instant.parse("2023-09-20T22:00:00Z");

    final Map<String, Boolean> verdicts = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    Map<Object, Object> asMap() {
        return Map.of("deadlines", new Dates(0), "alarms", new Dates(120), "verdicts", new Answers());
    }

    /** Until when, or when to wake up. */
    public static class Dates {
        private final Date date;

        Dates(int marginSeconds) {
            date = Date.from(DUE.plusSeconds(marginSeconds));
        }

        public Date advance(DelegateExecution execution) {
            return date;
        }

        public Date service(DelegateExecution execution) {
            return date;
        }

        public Date solde(DelegateExecution execution) {
            return date;
        }

        public Date complements(DelegateExecution execution) {
            return date;
        }

        public Date observations(DelegateExecution execution) {
            return date;
        }
    }

    /** Too late or not, as the test decided. */
    public class Answers {
        public BooleanValue advance(DelegateExecution execution) {
            return answer("advance", execution);
        }

        public BooleanValue service(DelegateExecution execution) {
            return answer("service", execution);
        }

        public BooleanValue solde(DelegateExecution execution) {
            return answer("solde", execution);
        }

        public BooleanValue complements(DelegateExecution execution) {
            return answer("complements", execution);
        }

        public BooleanValue observations(DelegateExecution execution) {
            return answer("observations", execution);
        }

        private BooleanValue answer(String question, DelegateExecution execution) {
            asked.add(question + " " + Asked.ref(execution));
            return Asked.answer(verdicts.getOrDefault(question, true));
        }
    }
}
