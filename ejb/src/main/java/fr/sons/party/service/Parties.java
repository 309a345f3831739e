package fr.sons.party.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.party.api.ClientView;
import fr.sons.party.api.Identifiers;
import fr.sons.party.api.NewClient;
import fr.sons.party.api.NewVendor;
import fr.sons.party.api.VendorView;
import fr.sons.party.domain.FinalClient;
import fr.sons.party.domain.SearchText;
import fr.sons.party.domain.Vendor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Registers and finds vendors and final clients. What it tells of them is public; registering is for the State. */
@Stateless
public class Parties {

    private static final Role[] REGISTRARS = {Role.ANS_REFERENCING, Role.ADMINISTRATOR, Role.SYSTEM};
    private static final String RULE = "R-CMD-04";
    private static final int MOST_ROWS = 200;

    @PersistenceContext(unitName = "sons")
    EntityManager em;

    @Inject
    Journal journal;

    public VendorView vendor(VendorId id) {
        return Optional.ofNullable(em.find(Vendor.class, id.value()))
                .map(Vendor::view)
                .orElseThrow(() -> new NotFound("le fournisseur " + id));
    }

    public ClientView client(ClientId id) {
        return Optional.ofNullable(em.find(FinalClient.class, id.value()))
                .map(FinalClient::view)
                .orElseThrow(() -> new NotFound("le client final " + id));
    }

    /** All these final clients in one query. */
    public Map<ClientId, ClientView> clients(Collection<ClientId> ids) {
        return em.createQuery("select c from FinalClient c where c.id in :ids", FinalClient.class)
                .setParameter(
                        "ids", ids.stream().map(ClientId::value).distinct().toList())
                .getResultStream()
                .map(FinalClient::view)
                .collect(Collectors.toMap(ClientView::id, Function.identity()));
    }

    public VendorView vendorBySiren(String siren) {
        String wanted = Identifiers.normalise(siren);
        return findVendor(wanted).orElseThrow(() -> new NotFound("le fournisseur de SIREN " + wanted));
    }

    public Optional<ClientView> clientByIdentifier(ClientIdKind kind, String identifier) {
        return em.createQuery(
                        "select c from FinalClient c where c.kind = :kind and c.identifier = :id", FinalClient.class)
                .setParameter("kind", kind)
                .setParameter("id", Identifiers.normalise(identifier))
                .getResultStream()
                .findFirst()
                .map(FinalClient::view);
    }

    /** Final clients whose identifier, name or town hold every word of the text, by name; never more than 200. */
    public List<ClientView> searchClients(String text, int max) {
        return search(FinalClient.class, text, max).stream()
                .map(FinalClient::view)
                .toList();
    }

    /** Vendors whose SIREN, name or town hold every word of the text, by name; never more than 200. */
    public List<VendorView> searchVendors(String text, int max) {
        return search(Vendor.class, text, max).stream().map(Vendor::view).toList();
    }

    /** The names of all these vendors in one query, for lists. */
    public Map<VendorId, String> vendorNames(Collection<VendorId> ids) {
        Map<VendorId, String> names = new HashMap<>();
        names("Vendor", ids.stream().map(VendorId::value).distinct().toList())
                .forEach((id, name) -> names.put(new VendorId(id), name));
        return names;
    }

    /** The names of all these final clients in one query, for lists. */
    public Map<ClientId, String> clientNames(Collection<ClientId> ids) {
        Map<ClientId, String> names = new HashMap<>();
        names("FinalClient", ids.stream().map(ClientId::value).distinct().toList())
                .forEach((id, name) -> names.put(new ClientId(id), name));
        return names;
    }

    public VendorId registerVendor(Caller by, NewVendor told) {
        Rights.require(by, REGISTRARS);
        String siren = PartyRules.siren(told.siren());

        if (findVendor(siren).isPresent()) {
            throw PartyRules.alreadyRegistered("SIREN", siren);
        }
        Vendor vendor = new Vendor(
                PartyRules.text("le nom", told.name()), siren, PartyRules.address(told.address()), by.receivedAt());
        vendor.reachAt(PartyRules.email(told.email()));
        em.persist(vendor);
        em.flush();
        journal.record(
                by,
                "party:vendor:" + vendor.id(),
                "Fournisseur enregistré",
                RULE,
                Map.of(),
                Map.of("nom", vendor.view().name(), "siren", siren, "saisi", told.siren()));
        return vendor.id();
    }

    public ClientId registerClient(Caller by, NewClient told) {
        Rights.require(by, REGISTRARS);
        NewClient checked = PartyRules.checked(told);
        if (clientByIdentifier(checked.kind(), checked.identifier()).isPresent()) {
            throw PartyRules.alreadyRegistered(checked.kind().label(), checked.identifier());
        }
        FinalClient client = new FinalClient(checked, by.receivedAt());
        em.persist(client);
        em.flush();
        journal.record(
                by,
                "party:client:" + client.id(),
                "Client final enregistré",
                RULE,
                Map.of(),
                Map.of(
                        "nom",
                        checked.name(),
                        checked.kind().label(),
                        checked.identifier(),
                        "saisi",
                        told.identifier(),
                        "contrôle",
                        Identifiers.check(checked.kind(), checked.identifier()).label()));
        return client.id();
    }

    private Optional<VendorView> findVendor(String siren) {
        return em.createQuery("select v from Vendor v where v.siren = :siren", Vendor.class)
                .setParameter("siren", siren)
                .getResultStream()
                .findFirst()
                .map(Vendor::view);
    }

    private <T> List<T> search(Class<T> type, String text, int max) {
        List<String> words = SearchText.words(text);
        String where = IntStream.range(0, words.size())
                .mapToObj(i -> "p.searchText like :w" + i)
                .collect(Collectors.joining(" and "));
        TypedQuery<T> query = em.createQuery(
                "select p from " + type.getSimpleName() + " p"
                        + (words.isEmpty() ? "" : " where " + where)
                        + " order by p.name, p.id",
                type);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("w" + i, "%" + words.get(i) + "%");
        }
        return query.setMaxResults(Math.max(1, Math.min(max, MOST_ROWS))).getResultList();
    }

    private Map<Long, String> names(String entity, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p.id, p.name from " + entity + " p where p.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
