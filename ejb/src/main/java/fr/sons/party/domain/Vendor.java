package fr.sons.party.domain;

import fr.sons.kernel.VendorId;
import fr.sons.party.api.Address;
import fr.sons.party.api.VendorView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A vendor (« fournisseur »): publishes a solution and is paid by the State. */
@Entity
@Table(name = "vendor")
public class Vendor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String name;
    private String siren;
    private String line1;
    private String postcode;
    private String city;
    private String email;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected Vendor() {}

    public Vendor(String name, String siren, Address address, Instant registeredAt) {
        this.name = name;
        this.siren = siren;
        this.line1 = address.line1();
        this.postcode = address.postcode();
        this.city = address.city();
        this.searchText = SearchText.fold(siren, name, city, postcode);
        this.registeredAt = registeredAt;
    }

    public VendorId id() {
        return new VendorId(id);
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

    public VendorView view() {
        return new VendorView(id(), name, siren, new Address(line1, postcode, city));
    }
}
