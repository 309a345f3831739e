package fr.sons.it.bench;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagrams call in the peer, instead of the product's calendar and services: fixed dates, and "not yet". */
public class FixedDates {

    private static final Date FAR = Date.from(Instant.parse("2099-12-31T23:00:00Z"));

    static Map<Object, Object> asBeans() {
        FixedDates beans = new FixedDates();
        return Map.of("deadlines", beans, "alarms", beans, "verdicts", new NotYet());
    }

    public Date advance(DelegateExecution execution) {
        return FAR;
    }

    public Date service(DelegateExecution execution) {
        return FAR;
    }

    public Date solde(DelegateExecution execution) {
        return FAR;
    }

    public Date complements(DelegateExecution execution) {
        return FAR;
    }

    public Date observations(DelegateExecution execution) {
        return FAR;
    }

    /** No timer is due while the benchmark runs. */
    public static class NotYet {

        public boolean advance(DelegateExecution execution) {
            return false;
        }

        public boolean service(DelegateExecution execution) {
            return false;
        }

        public boolean solde(DelegateExecution execution) {
            return false;
        }

        public boolean complements(DelegateExecution execution) {
            return false;
        }

        public boolean observations(DelegateExecution execution) {
            return false;
        }
    }
}
