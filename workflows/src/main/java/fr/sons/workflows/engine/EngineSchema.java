package fr.sons.workflows.engine;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the engine's own schema up to date, as the database's owner and apart from the application's migrations. */
public final class EngineSchema {

    private EngineSchema() {}

    /**
     * @param owner data source of the user that owns the schemas
     * @param applicationUser database user the server works as, which gets rights on rows but not on tables
     */
    public static void migrate(DataSource owner, String applicationUser) {
        Flyway.configure(EngineSchema.class.getClassLoader())
                .dataSource(owner)
                .defaultSchema(EngineSettings.SCHEMA)
                .schemas(EngineSettings.SCHEMA)
                .createSchemas(true)
                .table("engine_schema_history")
                .locations("classpath:db/engine")
                .javaMigrations(new CreateEngineTables())
                .placeholders(Map.of("app", applicationUser))
                .load()
                .migrate();
    }
}
