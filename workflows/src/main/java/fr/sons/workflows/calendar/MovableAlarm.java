package fr.sons.workflows.calendar;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.workflows.process.Step;
import java.util.Arrays;

/** Where each wait of a case lies in the diagrams: its task, and the timer on it. */
enum MovableAlarm {
    ADVANCE(CaseAlarm.ADVANCE, Step.DEMANDER_AVANCE),
    SERVICE(CaseAlarm.SERVICE, Step.ATTESTER_PRESTATION),
    SOLDE(CaseAlarm.SOLDE, Step.DEPOSER_SOLDE),
    COMPLEMENTS(CaseAlarm.COMPLEMENTS, Step.COMPLETER_SOLDE);

    private final CaseAlarm alarm;
    private final Step step;

    MovableAlarm(CaseAlarm alarm, Step step) {
        this.alarm = alarm;
        this.step = step;
    }

    static MovableAlarm ofTimer(String timer) {
        return Arrays.stream(values())
                .filter(alarm -> alarm.timer().equals(timer))
                .findFirst()
                .orElseThrow();
    }

    CaseAlarm alarm() {
        return alarm;
    }

    String task() {
        return step.id();
    }

    /** Id of the timer, which the engine keeps as the configuration of its job. */
    String timer() {
        return step.alarm();
    }
}
