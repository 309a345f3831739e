package fr.sons.it.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.sons.it.support.Browser;
import fr.sons.it.support.Browser.Desk;
import fr.sons.it.support.Product;
import fr.sons.it.support.Waiting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The server is killed twice while it moves the alarms of a publication: when that is saved and no case is moved yet; and when
 * all cases but one are moved and saved and the last one's transaction is under way. Locks of the test keep it there, so that
 * the moments do not depend on luck.
 */
@ExtendWith(Product.class)
@Order(36)
@Tag("R-CAL-05")
class MoveCutIT {

    private static final String PFI = "HOP-PFI-VA1";
    private static final String ALARMS =
            """
            FROM sons.funding_order o JOIN engine.act_ru_execution e ON e.business_key_ = o.ref
            JOIN engine.act_ru_job j ON j.process_instance_id_ = e.id_
            WHERE o.dispositif = '%s' AND j.handler_cfg_ IN ('echeance_deposer_solde', 'echeance_completer_solde')
            """
                    .formatted(PFI);
    private static final String MOVE =
            """
            SELECT concat_ws(' ', max(status), sum(done), sum(total))
            FROM sons.calendar_timer_move m JOIN sons.calendar_timer_move_lane l ON l.move_id = m.id
            WHERE dispositif = '%s'
            """
                    .formatted(PFI);

    @Test
    @DisplayName(
            "R-CAL-05: killed before the first case of a move and in the middle of it, the server goes on by itself, and"
                    + " every alarm has moved once")
    void killedWhileMoving(Product.Running product) throws SQLException {
        assumeThat(System.getProperty("sons.it.address"))
                .as("needs a server of its own")
                .isNull();
        try (Connection eye = product.database();
                Connection others = product.database();
                Connection worker = product.database();
                Connection reader = product.database()) {
            others.setAutoCommit(false);
            worker.setAutoCommit(false);
            reader.setAutoCommit(false);
            List<String> before = column(eye, "SELECT o.ref || ' ' || (j.rev_ + 1) " + ALARMS + " ORDER BY o.ref");
            int all = before.size();
            assertThat(all).as("open cases of " + PFI).isGreaterThan(2);
            String last = before.get(all - 1).split(" ")[0];

            column(worker, "SELECT ref FROM sons.funding_order WHERE ref = '" + last + "' FOR UPDATE");
            column(
                    others,
                    "SELECT ref FROM sons.funding_order WHERE dispositif = '" + PFI + "' AND ref <> '" + last
                            + "' FOR UPDATE");
            publish(product);
            await(eye, MOVE, "RUNNING 0 " + all);

            product.powerCut();

            assertThat(column(eye, MOVE)).containsExactly("RUNNING 0 " + all);
            assertThat(moved(eye)).as("nothing is saved yet").isEmpty();
            others.rollback();
            await(eye, MOVE, "RUNNING " + (all - 1) + " " + all);
            column(
                    reader,
                    "SELECT t.id_ FROM engine.act_ru_task t JOIN engine.act_ru_execution e ON e.id_ = t.proc_inst_id_"
                            + " WHERE e.business_key_ = '" + last
                            + "' AND t.task_def_key_ IN ('deposer_solde', 'completer_solde') FOR UPDATE");
            worker.rollback();
            await(
                    eye,
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'WITH alarm%'",
                    "1");
            assertThat(column(eye, MOVE)).containsExactly("RUNNING " + (all - 1) + " " + all);
            assertThat(moved(eye)).as("saved before the cut").hasSize(all - 1);

            product.powerCut();

            assertThat(column(eye, MOVE)).containsExactly("RUNNING " + (all - 1) + " " + all);
            reader.rollback();
            await(eye, MOVE, "DONE " + all + " " + all);
            assertThat(moved(eye))
                    .as("each alarm once: its revision rose by one")
                    .isEqualTo(before);
        }
    }

    /** References and revisions of the alarms that stand at the new date. */
    private static List<String> moved(Connection eye) throws SQLException {
        return column(
                eye,
                "SELECT o.ref || ' ' || j.rev_ " + ALARMS + " AND j.duedate_ = '2024-02-29 23:02:00' ORDER BY o.ref");
    }

    private static void publish(Product.Running product) {
        try (Browser browser = new Browser(product.address());
                Desk officer = browser.signIn("ans.referencement");
                Desk decider = browser.signIn("ans.decideur")) {
            officer.open("/projet-calendrier?dispositif=" + PFI);
            officer.page().locator("#legal-text").fill("Arrêté modificatif du 21 septembre 2023");
            officer.page().locator("#published-on").fill("21/09/2023");
            officer.page()
                    .locator("#lines tbody tr:has(th:text-is(\"Clôture des demandes de solde\")) input[id^=date]")
                    .fill("29/02/2024");
            officer.press("Enregistrer le projet et comparer");
            officer.page().waitForURL(url -> url.contains("/calendrier-modificatif/"));
            decider.page().navigate(officer.page().url());
            decider.press("Publier ce calendrier");
            assertThat(decider.text()).contains("Calendrier publié");
        }
    }

    private static void await(Connection eye, String sql, String expected) throws SQLException {
        List<String> found = column(eye, sql);
        for (int i = 0; i < 300 && !found.equals(List.of(expected)); i++) {
            Waiting.aMoment();
            found = column(eye, sql);
        }
        assertThat(found).as(sql).containsExactly(expected);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
