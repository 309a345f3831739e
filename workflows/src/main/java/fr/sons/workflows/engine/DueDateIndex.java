package fr.sons.workflows.engine;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Keeps the look for due alarms short. Their index knows the earliest date of every few pages and never forgets one: without
 * this, the pages of alarms that have long rung would be read again every second (decision 0016).
 */
@Singleton
public class DueDateIndex {

    private static final Logger LOG = System.getLogger(DueDateIndex.class.getName());

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    public DueDateIndex() {}

    /** For tests without a container. */
    DueDateIndex(DataSource database) {
        this.database = database;
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Schedule(hour = "3", minute = "40", timezone = "Europe/Paris", persistent = false, info = "index des échéances")
    void sharpenByNight() {
        try {
            sharpen();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The index of due dates was not sharpened; it is tried again tomorrow", e);
        }
    }

    /**
     * Alarms ring and acts go on meanwhile, and two servers may do it at once. An automatic vacuum of the table is put off by
     * it; one that somebody ordered is waited for.
     */
    public void sharpen() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT engine.sharpen_due_dates()");
        }
    }
}
