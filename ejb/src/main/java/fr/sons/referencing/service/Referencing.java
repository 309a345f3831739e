package fr.sons.referencing.service;

import fr.sons.journal.service.Journal;
import fr.sons.kernel.Caller;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.kernel.Refusal;
import fr.sons.kernel.Rights;
import fr.sons.kernel.Role;
import fr.sons.kernel.VendorId;
import fr.sons.party.service.Parties;
import fr.sons.programme.service.Programme;
import fr.sons.referencing.api.GrantReference;
import fr.sons.referencing.api.ReferenceView;
import fr.sons.referencing.domain.ReferencedSolution;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grants, reads and suspends references. The list of references is public (R-REF-09): reading needs no right. */
@Stateless
public class Referencing {

    private static final Role[] OFFICERS = {Role.ANS_REFERENCING, Role.ADMINISTRATOR, Role.SYSTEM};

    @PersistenceContext(unitName = "sons")
    EntityManager em;

    @Inject
    Journal journal;

    @Inject
    Parties parties;

    @Inject
    Programme programme;

    public ReferenceView reference(long id) {
        return Optional.ofNullable(em.find(ReferencedSolution.class, id))
                .map(ReferencedSolution::view)
                .orElseThrow(() -> new NotFound("la solution référencée " + id));
    }

    /** The references of a vendor, oldest first. */
    public List<ReferenceView> of(VendorId vendor) {
        return em.createQuery(
                        "select r from ReferencedSolution r where r.vendorId = :vendor order by r.referencedOn, r.id",
                        ReferencedSolution.class)
                .setParameter("vendor", vendor.value())
                .getResultStream()
                .map(ReferencedSolution::view)
                .toList();
    }

    /** References a solution and gives it its number. */
    public long grant(Caller by, GrantReference granted) {
        Rights.require(by, OFFICERS);
        requireComplete(granted);
        parties.vendor(granted.vendor());
        programme.dispositif(granted.dispositif());
        requireNew(granted);
        ReferencedSolution solution = new ReferencedSolution(granted, nextNumber(granted.dispositif()));
        em.persist(solution);
        em.flush();
        ReferenceView view = solution.view();
        journal.record(
                by,
                subject(view.id()),
                "Référencement accordé",
                "R-REF-07",
                Map.of(),
                Map.of(
                        "numéro", view.number(),
                        "fournisseur", view.vendor().value(),
                        "dispositif", view.dispositif(),
                        "solution", view.product() + " " + view.productVersion(),
                        "référencé le", view.referencedOn().toString(),
                        "financé", view.funded()));
        return view.id();
    }

    /** From that day on the solution takes no new order; running ones go on (R-REF-06). */
    public void suspend(Caller by, long id, LocalDate from, String reason) {
        Rights.require(by, OFFICERS);
        if (reason == null || reason.isBlank()) {
            throw refusal("R-REF-06", "motif-obligatoire", "Une suspension est motivée.", "Indiquez le motif.");
        }
        ReferencedSolution solution = Optional.ofNullable(
                        em.find(ReferencedSolution.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("la solution référencée " + id));
        ReferenceView before = solution.view();
        if (before.suspendedOn().isPresent()) {
            throw refusal("R-REF-06", "deja-suspendue", "La solution " + before.number() + " est déjà suspendue.", "");
        }
        if (from.isBefore(before.referencedOn())) {
            throw refusal(
                    "R-REF-06",
                    "suspension-avant-referencement",
                    "La suspension ne peut précéder le référencement.",
                    "Corrigez la date de suspension.");
        }
        solution.suspend(from, reason);
        journal.record(
                by,
                subject(id),
                "Référencement suspendu",
                "R-REF-06",
                Map.of(),
                Map.of("à compter du", from.toString(), "motif", reason.strip()));
    }

    private static void requireComplete(GrantReference granted) {
        if (isBlank(granted.product()) || isBlank(granted.productVersion()) || granted.referencedOn() == null) {
            throw refusal(
                    "R-REF-01",
                    "reference-incomplete",
                    "Une référence nomme un produit, sa version et sa date de référencement.",
                    "Complétez la référence.");
        }
        if (granted.completeFileSubmittedOn()
                .filter(granted.referencedOn()::isBefore)
                .isPresent()) {
            throw refusal(
                    "R-REF-01",
                    "dossier-apres-referencement",
                    "Le dossier de preuves complet ne peut être postérieur au référencement.",
                    "Corrigez l’une des deux dates.");
        }
    }

    private void requireNew(GrantReference granted) {
        boolean known = of(granted.vendor()).stream()
                .anyMatch(r -> r.dispositif().equals(granted.dispositif())
                        && r.product().equals(granted.product().strip())
                        && r.productVersion().equals(granted.productVersion().strip()));
        if (known) {
            throw refusal(
                    "R-REF-01",
                    "deja-referencee",
                    "Cette version de la solution est déjà référencée pour ce dispositif.",
                    "Consultez la référence existante.");
        }
    }

    private static String subject(long id) {
        return "referencing:" + id;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private String nextNumber(String dispositif) {
        Number next = (Number) em.createNativeQuery("select nextval('sons.reference_number')", Long.class)
                .getSingleResult();
        return "REF-%s-%05d".formatted(dispositif, next.longValue());
    }

    private static Refusal refusal(String rule, String code, String message, String todo) {
        return Reason.of(rule, code, message, todo).refusal();
    }
}
