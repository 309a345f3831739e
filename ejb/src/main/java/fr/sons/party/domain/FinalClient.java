package fr.sons.party.domain;

import fr.sons.kernel.ClientId;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Couloir;
import fr.sons.party.api.Address;
import fr.sons.party.api.ClientView;
import fr.sons.party.api.NewClient;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A final client (« client final »): orders and receives the update, free of charge. */
@Entity
@Table(name = "final_client")
public class FinalClient {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ClientIdKind kind;

    private String identifier;
    private String name;
    private String line1;
    private String postcode;
    private String city;
    private String region;
    private String email;

    @Enumerated(EnumType.STRING)
    private Couloir couloir;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected FinalClient() {}

    /** @param told already checked, and in the form in which it is stored */
    public FinalClient(NewClient told, Instant registeredAt) {
        this.kind = told.kind();
        this.identifier = told.identifier();
        this.name = told.name();
        this.line1 = told.address().line1();
        this.postcode = told.address().postcode();
        this.city = told.address().city();
        this.region = told.region();
        this.email = told.email().orElse(null);
        this.couloir = told.couloir();
        this.searchText = SearchText.fold(identifier, name, city, postcode);
        this.registeredAt = registeredAt;
    }

    public ClientId id() {
        return new ClientId(id);
    }

    /** Where messages reach it. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** @return where they did before */
    public Optional<String> reachAt(Optional<String> address) {
        Optional<String> before = email();
        email = address.orElse(null);
        return before;
    }

    public ClientView view() {
        return new ClientView(id(), kind, identifier, name, new Address(line1, postcode, city), region, couloir.name());
    }
}
