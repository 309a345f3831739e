package fr.sons.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The engine's schema")
class EngineSchemaTest {

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = new TestEngine(Map.of());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    @DisplayName("has an index behind every foreign key, so that completing a task scans nothing")
    void foreignKeysAreIndexed() throws Exception {
        assertThat(
                        column(
                                """
                SELECT c.conrelid::regclass || '.' || a.attname
                FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.contype = 'f' AND c.connamespace = 'engine'::regnamespace
                  AND c.confrelid <> 'engine.act_re_procdef'::regclass -- no diagram is ever deleted
                  AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
                """))
                .isEmpty();
    }

    @Test
    @DisplayName("finds the children of a task by an index")
    void parentTaskIsIndexed() throws Exception {
        assertThat(column("SELECT indexdef FROM pg_indexes WHERE schemaname = 'engine' AND tablename = 'act_ru_task'"))
                .anyMatch(definition -> definition.contains("(parent_task_id_) WHERE"));
    }

    @Test
    @DisplayName("is of the version the code was built for, and migrating again changes nothing")
    void versionFitsTheCode() throws Exception {
        assertThat(column("SELECT version_ FROM engine.act_ge_schema_log")).containsExactly(CreateEngineTables.ENGINE);
        EngineSchema.migrate(engine.dataSource(), "postgres");
        assertThat(column("SELECT version FROM engine.engine_schema_history WHERE version IS NOT NULL"))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    @DisplayName("deploys each diagram once, however often the server starts")
    void deployingAgainChangesNothing() {
        Diagram.deployAll(engine.engine());
        assertThat(engine.engine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .count())
                .isEqualTo(Diagram.values().length);
    }

    private static List<String> column(String sql) throws Exception {
        try (var connection = engine.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
