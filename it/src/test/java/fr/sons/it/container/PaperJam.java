package fr.sons.it.container;

import fr.sons.kernel.CaseRef;
import fr.sons.order.api.OrderView;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Letters that cannot be printed: each has failed as often as letters may, and is left to a person. */
@ApplicationScoped
public class PaperJam {

    @Resource(lookup = "java:jboss/datasources/SonsOwnerDS")
    private DataSource owner;

    /** Every letter ordered for these cases meanwhile is left so. */
    void during(Collection<OrderView> cases, Runnable story) {
        String refs =
                cases.stream().map(OrderView::ref).map(CaseRef::value).collect(Collectors.joining("', '", "('", "')"));
        asOwner("CREATE FUNCTION sons.fail() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN NEW.attempts := 5; RETURN NEW; END $$");
        asOwner("CREATE TRIGGER fail BEFORE INSERT ON sons.letter_order FOR EACH ROW WHEN (NEW.case_ref IN " + refs
                + ") EXECUTE FUNCTION sons.fail()");
        try {
            story.run();
        } finally {
            asOwner("DROP TRIGGER fail ON sons.letter_order");
            asOwner("DROP FUNCTION sons.fail()");
        }
    }

    private void asOwner(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
