package fr.sons.party.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.party.api.ContactChanged;
import fr.sons.party.api.EmailAddress;
import fr.sons.party.api.PartyKind;
import fr.sons.party.domain.FinalClient;
import fr.sons.party.domain.Vendor;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;

/**
 * Where parties get their messages. Not part of what others see of a party: only the party itself and the agents of the
 * State read it (R-SEC-02).
 */
@Stateless
public class Contacts {

    private static final String RULE = "R-CAL-07";

    @PersistenceContext(unitName = "sons")
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Event<ContactChanged> changed;

    public Optional<String> email(Caller by, PartyKind kind, long partyId) {
        requireSight(by, kind, partyId);
        return switch (kind) {
            case VENDOR -> vendor(partyId, LockModeType.NONE).email();
            case CLIENT -> client(partyId, LockModeType.NONE).email();
        };
    }

    /** Sets or, with a blank text, removes the address. The party itself may, and who registers parties. */
    public void setEmail(Caller by, PartyKind kind, long partyId, String typed) {
        requireSight(by, kind, partyId);
        if (by.role().seesAllCases()) {
            fr.sons.kernel.Rights.require(by, Role.ANS_REFERENCING, Role.ADMINISTRATOR, Role.SYSTEM);
        }
        Optional<String> email = EmailAddress.read(typed);
        Optional<String> before =
                switch (kind) {
                    case VENDOR ->
                        vendor(partyId, LockModeType.PESSIMISTIC_WRITE).reachAt(email);
                    case CLIENT ->
                        client(partyId, LockModeType.PESSIMISTIC_WRITE).reachAt(email);
                };
        if (before.equals(email)) {
            return;
        }
        em.flush();
        // the journal is for ever and an address is personal: that it changed is kept, not what it was
        journal.record(
                by,
                "party:" + (kind == PartyKind.VENDOR ? "vendor:" : "client:") + partyId,
                email.isPresent() ? "Adresse électronique de contact enregistrée" : "Adresse électronique retirée",
                RULE,
                Map.of("adresse", before.isPresent()),
                Map.of("adresse", email.isPresent()));
        changed.fire(new ContactChanged(by, kind, partyId, email));
    }

    private Vendor vendor(long id, LockModeType lock) {
        return Optional.ofNullable(em.find(Vendor.class, id, lock)).orElseThrow(() -> unknown());
    }

    private FinalClient client(long id, LockModeType lock) {
        return Optional.ofNullable(em.find(FinalClient.class, id, lock)).orElseThrow(() -> unknown());
    }

    private static void requireSight(Caller by, PartyKind kind, long partyId) {
        boolean own =
                switch (kind) {
                    case VENDOR ->
                        by.actor()
                                .vendorId()
                                .filter(new VendorId(partyId)::equals)
                                .isPresent();
                    case CLIENT ->
                        by.actor()
                                .clientId()
                                .filter(new ClientId(partyId)::equals)
                                .isPresent();
                };
        if (!own && !by.role().seesAllCases()) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("cet acteur");
    }
}
