package fr.sons.order.service;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.Actor;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.order.api.OrderFilter;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SEC-02")
@DisplayName("R-SEC-02: who owns an order is a condition of the SQL itself")
class OrderCriteriaTest {

    private static final Actor VENDOR =
            new Actor("editeur", "Éditeur", Role.VENDOR, Optional.of(new VendorId(7)), Optional.empty());
    private static final Actor CLIENT =
            new Actor("client", "Client", Role.CLIENT, Optional.empty(), Optional.of(new ClientId(9)));
    private static final Actor AGENT =
            new Actor("agent", "Agent", Role.ASP_EXAMINER, Optional.empty(), Optional.empty());

    @Test
    void aVendorAndAClientAreHeldToTheirOwn() {
        assertThat(OrderCriteria.of(VENDOR, OrderFilter.NONE).where()).endsWith("and o.vendor_id = :vendor");
        assertThat(OrderCriteria.of(CLIENT, OrderFilter.NONE).where()).endsWith("and o.client_id = :client");
        assertThat(OrderCriteria.of(AGENT, OrderFilter.NONE).where()).isEqualTo(" where 1 = 1");
    }

    @Test
    void aSearchTextNeverEntersTheSqlNorWidensIt() {
        String hostile = "x') or (1 = 1 --";
        assertThat(OrderCriteria.of(VENDOR, OrderFilter.of(hostile, null, null, null))
                        .where())
                .startsWith(" where 1 = 1 and o.vendor_id = :vendor and (o.ref like :refPrefix")
                .doesNotContain(hostile);
        assertThat(OrderCriteria.of(VENDOR, OrderFilter.of("%", null, null, null))
                        .where())
                .doesNotContain(":words");
    }

    @Test
    void anEmptyFieldOfAFormFiltersNothing() {
        assertThat(OrderFilter.of(" ", "", null, null)).isEqualTo(OrderFilter.NONE);
    }
}
