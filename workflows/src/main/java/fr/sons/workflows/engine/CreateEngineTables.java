package fr.sons.workflows.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * V1 of the engine's schema: the create scripts that travel in the engine's own jar, so that schema and code cannot
 * differ. The version is pinned by {@link #ENGINE}: another engine needs a further migration with its upgrade scripts.
 */
public final class CreateEngineTables implements JavaMigration {

    static final String ENGINE = "7.24.0";
    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String script : SCRIPTS) {
                statement.execute(read(FOLDER + script + ".sql"));
            }
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = ProcessEngine.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The engine's jar holds no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "create engine tables";
    }

    @Override
    public Integer getChecksum() {
        return ENGINE.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
