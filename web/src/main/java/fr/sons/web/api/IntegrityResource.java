package fr.sons.web.api;

import fr.sons.journal.api.IntegrityReport;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.ledger.api.LedgerReport;
import fr.sons.ledger.service.Ledger;
import fr.sons.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether journal and ledger are whole (R-SEC-03, R-LED-01). */
@Path("/integrite")
@RequestScoped
@Produces(Texts.JSON)
@Tag(name = "Intégrité")
public class IntegrityResource {
    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private CurrentCaller current;

    /** What was checked and what was found; whole when nothing was found. */
    public record Report(
            boolean intact,
            long actes,
            long chaines,
            long sceaux,
            long ecritures,
            long dossiers,
            List<String> anomalies) {}

    @GET
    @Operation(summary = "Vérifier le journal et le grand livre (auditeur, administrateur)")
    public Report verify() {
        Rights.require(current.caller(), Role.AUDITOR, Role.ADMINISTRATOR);
        IntegrityReport acts = journal.verify();
        LedgerReport money = ledger.verify();
        List<String> findings = Stream.concat(acts.findings().stream(), money.findings().stream())
                .toList();
        return new Report(
                findings.isEmpty(),
                acts.entries(),
                acts.subjects(),
                acts.seals(),
                money.transfers(),
                money.cases(),
                findings);
    }
}
