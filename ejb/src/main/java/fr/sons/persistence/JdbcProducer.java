package fr.sons.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Lets services inject {@link Jdbc} on the application's data source. */
public class JdbcProducer {

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    @Produces
    Jdbc jdbc() {
        return new Jdbc(database);
    }
}
