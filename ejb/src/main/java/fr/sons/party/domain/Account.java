package fr.sons.party.domain;

import fr.sons.kernel.Actor;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.party.api.AccountView;
import fr.sons.party.api.NewAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** By which somebody signs in (« compte »). It is never deleted, only made inactive: the journal names it for ever. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private String login;

    @Version
    private int version;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "vendor_id")
    private Long vendorId;

    @Column(name = "client_id")
    private Long clientId;

    private boolean active;
    private boolean demo;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    protected Account() {}

    public Account(NewAccount told, String passwordHash, Instant createdAt) {
        this.login = told.login();
        this.passwordHash = passwordHash;
        this.displayName = told.displayName().strip();
        this.role = told.role();
        this.vendorId = told.vendorId().map(VendorId::value).orElse(null);
        this.clientId = told.clientId().map(ClientId::value).orElse(null);
        this.active = true;
        this.demo = told.demo();
        this.createdAt = createdAt;
    }

    public boolean isActive() {
        return active;
    }

    public void deactivate() {
        active = false;
    }

    public Actor actor() {
        return new Actor(
                login,
                displayName,
                role,
                Optional.ofNullable(vendorId).map(VendorId::new),
                Optional.ofNullable(clientId).map(ClientId::new));
    }

    public AccountView view() {
        return new AccountView(actor(), active, demo, createdAt, Optional.ofNullable(lastLoginAt));
    }
}
