package fr.sons.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes many open orders out of the last one that was opened: every row it has, in the engine's tables and, for the
 * product, in its own, is copied with other identifiers. Opening a campaign's orders one by one would take longer than
 * all the measures. The copied journal entries keep the hash of the original, so its verification would find them.
 */
final class Copies {

    /** Engine columns that hold identifiers made for one case: each gets another one, the same wherever it occurs. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "id_",
            "execution_id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "task_id_",
            "act_inst_id_",
            "parent_act_inst_id_");

    private final Connection database;
    private final boolean withProduct;

    private Copies(Connection database, boolean withProduct) {
        this.database = database;
        this.withProduct = withProduct;
    }

    static Copies inProduct(Connection database) {
        return new Copies(database, true);
    }

    static Copies inEngine(Connection database) {
        return new Copies(database, false);
    }

    void make(int many) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS original, instance, copy");
            statement.execute("CREATE TEMP TABLE original AS SELECT business_key_ AS ref FROM engine.act_ru_execution"
                    + " WHERE business_key_ IS NOT NULL ORDER BY business_key_ DESC LIMIT 1");
            statement.execute("CREATE TEMP TABLE instance AS SELECT id_ FROM engine.act_ru_execution"
                    + " WHERE business_key_ = (SELECT ref FROM original)");
            statement.execute(withProduct ? numbered(many) : unnumbered(many));
            if (withProduct) {
                product(statement);
            }
            for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_job", "act_ru_event_subscr")) {
                engine(table, key(table) + " IN (SELECT id_ FROM instance)");
            }
            engine(
                    "act_ru_identitylink",
                    "task_id_ IN (SELECT id_ FROM engine.act_ru_task WHERE proc_inst_id_ IN (SELECT id_ FROM instance))");
        }
    }

    private static String key(String table) {
        return table.equals("act_ru_job") ? "process_instance_id_" : "proc_inst_id_";
    }

    private static String unnumbered(int many) {
        return "CREATE TEMP TABLE copy AS SELECT n, 'COPY-' || n AS ref FROM generate_series(1, " + many + ") n";
    }

    private static String numbered(int many) {
        return """
                CREATE TEMP TABLE copy AS
                SELECT n, left((SELECT ref FROM original), -7)
                          || lpad(nextval('sons.funding_order_number')::text, 7, '0') AS ref
                FROM generate_series(1, %d) n"""
                .formatted(many);
    }

    private void product(Statement statement) throws SQLException {
        statement.execute(
                """
                INSERT INTO sons.final_client (version, kind, identifier, name, line1, postcode, city, region, couloir,
                                               search_text, registered_at)
                SELECT 0, 'FINESS', '76' || right(ref, 7), 'Établissement de mesure ' || n,
                       '2 place de la Mesure', '75002', 'Paris', 'Île-de-France', 'SOCIAL_MEDICO_SOCIAL',
                       'etablissement de mesure ' || n, now()
                FROM copy""");
        statement.execute("ALTER TABLE copy ADD client_id bigint");
        statement.execute("UPDATE copy SET client_id = f.id FROM sons.final_client f"
                + " WHERE f.kind = 'FINESS' AND f.identifier = '76' || right(copy.ref, 7)");
        copy("sons", "funding_order", "t.ref = (SELECT ref FROM original)");
        copy("sons", "payment", "t.case_ref = (SELECT ref FROM original)");
        copy("sons", "installation", "t.case_ref = (SELECT ref FROM original)");
        copy("sons", "journal_entry", "t.subject = (SELECT ref FROM original)");
        copy("sons", "ledger_transfer", "t.case_ref = (SELECT ref FROM original)");
    }

    private void engine(String table, String of) throws SQLException {
        copy("engine", table, "t." + of);
    }

    private void copy(String schema, String table, String of) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = ? AND table_name = ? AND is_identity = 'NO'")) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                    values.add(value(rows.getString(1)));
                }
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("INSERT INTO %s.%s (%s) SELECT %s FROM %s.%s t CROSS JOIN copy c WHERE %s"
                    .formatted(
                            schema, table, String.join(", ", columns), String.join(", ", values), schema, table, of));
        }
    }

    private static String value(String column) {
        if (IDENTIFIERS.contains(column)) {
            return "md5(t." + column + " || c.n)::uuid::text";
        }
        return switch (column) {
            case "ref", "case_ref", "subject" -> "c.ref";
            case "business_key_" -> "CASE WHEN t.business_key_ IS NULL THEN NULL ELSE c.ref END";
            case "client_id" -> "c.client_id";
            case "transfer_key" -> "replace(t.transfer_key, (SELECT ref FROM original), c.ref)";
            case "tx_id" -> "pg_current_xact_id()";
            default -> "t." + column;
        };
    }
}
