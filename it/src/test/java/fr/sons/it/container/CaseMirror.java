package fr.sons.it.container;

import fr.sons.installation.service.InstallationService;
import fr.sons.journal.api.JournalEntry;
import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.Money;
import fr.sons.kernel.Role;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.service.Ledger;
import fr.sons.letter.service.LetterPress;
import fr.sons.order.service.OrderService;
import fr.sons.solde.service.SoldeService;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** All that is known of a case, in the words of each of its records, so that they can be held against each other. */
@ApplicationScoped
public class CaseMirror {

    private static final String OF_CASE =
            " JOIN engine.act_ru_execution e ON e.id_ = x.%s WHERE e.business_key_ = ? ORDER BY 1";

    /**
     * What was found.
     *
     * @param states of order, installation and solde
     * @param tasks the engine waits for, by their ids in the diagrams
     * @param alarms the engine has set, by their ids in the diagrams
     * @param recoveries cause, state and amount of each
     * @param letters template of each
     * @param transfers from, to, amount and reason of each, in order
     * @param acts who (by role), what and under which rule, in order
     */
    record Mirror(
            List<String> states,
            List<String> tasks,
            List<String> alarms,
            List<String> recoveries,
            List<String> letters,
            List<String> transfers,
            List<String> acts,
            Money engaged,
            Money received) {

        long acts(String words) {
            return acts.stream().filter(act -> act.contains(words)).count();
        }
    }

    @Inject
    private OrderService orders;

    @Inject
    private InstallationService installations;

    @Inject
    private SoldeService soldes;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private LetterPress press;

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    /** After the letters that deadlines ordered were printed. */
    Mirror of(CaseRef ref, Instant at) {
        press.finish();
        Caller auditor = Scene.agent(Role.AUDITOR, 1, at);
        var balances = ledger.balances(ref);
        return new Mirror(
                List.of(
                        orders.order(auditor, ref).state().name(),
                        installations.view(auditor, ref).state().name(),
                        soldes.view(auditor, ref).state().name()),
                column("SELECT x.task_def_key_ FROM engine.act_ru_task x" + OF_CASE.formatted("proc_inst_id_"), ref),
                column(
                        "SELECT x.handler_cfg_ FROM engine.act_ru_job x" + OF_CASE.formatted("process_instance_id_"),
                        ref),
                column(
                        "SELECT concat_ws(' ', cause, state, amount_cents) FROM sons.recovery WHERE ref = ? ORDER BY id",
                        ref),
                column("SELECT template FROM sons.letter WHERE case_ref = ? ORDER BY 1", ref),
                ledger.lines(ref).stream()
                        .map(l -> l.from() + " " + l.to() + " " + l.amount() + " " + l.reason())
                        .toList(),
                journal.timeline(ref).stream()
                        .sorted(java.util.Comparator.comparingInt(JournalEntry::seq))
                        .map(e -> e.actorRole() + " " + e.act().replaceAll("REC-\\d{4}-\\d{6} ", "") + " " + e.rule())
                        .toList(),
                balances.of(Account.ENGAGED),
                balances.of(Account.RECEIVED));
    }

    /** The engine's job of this alarm of the case, there is exactly one. */
    String job(CaseRef ref, String alarm) {
        List<String> jobs = column(
                "SELECT x.id_ FROM engine.act_ru_job x JOIN engine.act_ru_execution e ON e.id_ = x.process_instance_id_"
                        + " WHERE e.business_key_ = ? AND x.handler_cfg_ = '" + alarm + "'",
                ref);
        if (jobs.size() != 1) {
            throw new AssertionError(ref + " has " + jobs.size() + " alarms " + alarm);
        }
        return jobs.get(0);
    }

    /** How many sessions of the database wait for another's lock. */
    int waiting() {
        return Integer.parseInt(column(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
                                + " AND ? IS NOT NULL",
                        new CaseRef("SONS-V1-LGC-0000000"))
                .get(0));
    }

    List<String> column(String sql, CaseRef ref) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, ref.value());
            List<String> values = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
