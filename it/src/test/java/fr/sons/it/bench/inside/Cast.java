package fr.sons.it.bench.inside;

import fr.sons.kernel.Actor;
import fr.sons.kernel.Caller;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.kernel.time.Paris;
import fr.sons.party.api.Address;
import fr.sons.party.api.NewVendor;
import fr.sons.party.service.Parties;
import fr.sons.referencing.api.GrantReference;
import fr.sons.referencing.service.Referencing;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Who the orders are of: some vendors with a referenced solution each, and a client for every order, since a client has
 * one live order of a dispositif. Clients are reference data: they are inserted in bulk and not part of what is measured.
 */
@ApplicationScoped
public class Cast {

    static final String DISPOSITIF = "MS2-DUI-PDS-VA1";
    static final Instant NOW =
            LocalDateTime.parse("2023-09-11T09:00:00").atZone(Paris.ZONE).toInstant();

    private static final int VENDORS = 50;
    private static final int ROWS_AT_ONCE = 1_000;

    @Inject
    private Parties parties;

    @Inject
    private Referencing referencing;

    @Resource(lookup = "java:jboss/datasources/SonsDS")
    private DataSource database;

    private final Queue<ClientId> clients = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Supplier> suppliers = List.of();

    /** A vendor and its solution. */
    record Supplier(VendorId vendor, long reference) {}

    /** Makes the vendors once, and so many more clients. */
    synchronized void provide(int more) throws SQLException {
        if (suppliers.isEmpty()) {
            List<Supplier> made = new ArrayList<>();
            for (int i = 0; i < VENDORS; i++) {
                made.add(supplier(i));
            }
            suppliers = List.copyOf(made);
        }
        String sql =
                """
                INSERT INTO sons.final_client (version, kind, identifier, name, line1, postcode, city, region, couloir,
                                               search_text, registered_at)
                VALUES (0, 'FINESS', ?, ?, '2 place de la Mesure', '75002', 'Paris', 'Île-de-France',
                        'SOCIAL_MEDICO_SOCIAL', ?, now()) RETURNING id""";
        long first = count();
        for (int done = 0; done < more; done += ROWS_AT_ONCE) {
            try (Connection connection = database.getConnection();
                    PreparedStatement insert =
                            connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
                for (int i = done; i < Math.min(more, done + ROWS_AT_ONCE); i++) {
                    String finess = withLuhn("%08d".formatted(75_200_000 + first + i));
                    insert.setString(1, finess);
                    insert.setString(2, "Établissement de mesure " + finess);
                    insert.setString(3, "etablissement de mesure " + finess + " paris");
                    insert.addBatch();
                }
                insert.executeBatch();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    while (keys.next()) {
                        clients.add(new ClientId(keys.getLong(1)));
                    }
                }
            }
        }
    }

    Supplier nextSupplier() {
        return suppliers.get(turn.getAndIncrement() % VENDORS);
    }

    ClientId nextClient() {
        return Optional.ofNullable(clients.poll()).orElseThrow(() -> new IllegalStateException("No client is left"));
    }

    static Caller agent(Role role) {
        String login = role.name().toLowerCase(Locale.ROOT);
        return new Caller(new Actor(login, login, role, Optional.empty(), Optional.empty()), NOW, "mesure");
    }

    static Caller vendor(VendorId id) {
        return new Caller(
                new Actor("vendor" + id, "Fournisseur " + id, Role.VENDOR, Optional.of(id), Optional.empty()),
                NOW,
                "mesure");
    }

    static Caller client(ClientId id) {
        return new Caller(
                new Actor("client" + id, "Client " + id, Role.CLIENT, Optional.empty(), Optional.of(id)),
                NOW,
                "mesure");
    }

    private Supplier supplier(int number) {
        String siren = withLuhn("%08d".formatted(82_000_000 + number));
        VendorId vendor = parties.registerVendor(
                agent(Role.ADMINISTRATOR),
                new NewVendor(
                        "Éditeur de mesure " + siren, siren, new Address("1 rue de la Mesure", "75001", "Paris")));
        LocalDate since = LocalDate.of(2022, 6, 1);
        long reference = referencing.grant(
                agent(Role.ANS_REFERENCING),
                new GrantReference(vendor, DISPOSITIF, "Mesure", "2.0", since, true, Optional.of(since)));
        return new Supplier(vendor, reference);
    }

    private long count() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT count(*) FROM sons.final_client");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String withLuhn(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return body + (10 - sum % 10) % 10;
    }
}
