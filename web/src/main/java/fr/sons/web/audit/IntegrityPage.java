package fr.sons.web.audit;

import fr.sons.journal.api.IntegrityReport;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.ledger.api.LedgerReport;
import fr.sons.ledger.service.Ledger;
import fr.sons.web.security.CurrentCaller;
import fr.sons.web.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Checks, on demand, that nothing in the journal or the ledger was altered. */
@Named("integrityPage")
@RequestScoped
public class IntegrityPage {

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Screen screen;

    private IntegrityReport journalReport;
    private LedgerReport ledgerReport;

    /** The check reads everything: it is not for everybody to start. */
    public void open() {
        screen.load(() -> Rights.require(currentCaller.caller(), Role.AUDITOR, Role.ADMINISTRATOR));
    }

    public void verify() {
        screen.load(() -> {
            Rights.require(currentCaller.caller(), Role.AUDITOR, Role.ADMINISTRATOR);
            journalReport = journal.verify();
            ledgerReport = ledger.verify();
        });
    }

    public IntegrityReport getJournalReport() {
        return journalReport;
    }

    public LedgerReport getLedgerReport() {
        return ledgerReport;
    }
}
