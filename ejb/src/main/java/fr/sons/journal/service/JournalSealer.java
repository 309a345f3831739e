package fr.sons.journal.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Seals the journal every minute; where several servers run, one of them does and the others pass. */
@Singleton
public class JournalSealer {

    @Inject
    private Journal journal;

    // no transaction of its own: a ring during a long start would wait for it, and be cut off, inside one
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "*", minute = "*", persistent = false, info = "scellement du journal")
    void sealEveryMinute() {
        journal.seal();
    }
}
