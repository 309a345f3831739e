package fr.sons.journal.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Seals the journal every minute; where several servers run, one of them does and the others pass. */
@Singleton
public class JournalSealer {

    @Inject
    private Journal journal;

    @Schedule(hour = "*", minute = "*", persistent = false, info = "scellement du journal")
    void sealEveryMinute() {
        journal.seal();
    }
}
