package fr.sons.programme.service;

import fr.sons.kernel.Money;
import fr.sons.kernel.NotFound;
import fr.sons.kernel.Reason;
import fr.sons.programme.api.DispositifView;
import fr.sons.programme.api.Mailboxes;
import fr.sons.programme.api.PriceView;
import fr.sons.programme.domain.Dispositif;
import fr.sons.programme.domain.MssanteFormula;
import fr.sons.programme.domain.PriceLine;
import fr.sons.programme.domain.PriceLists;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the dispositifs and their prices. Public data: no right is needed. */
@Stateless
public class Programme {

    @PersistenceContext(unitName = "sons")
    EntityManager em;

    public DispositifView dispositif(String code) {
        return Optional.ofNullable(em.find(Dispositif.class, code))
                .map(Dispositif::view)
                .orElseThrow(() -> new NotFound("le dispositif " + code));
    }

    /** Every dispositif, by wave and code. */
    public List<DispositifView> dispositifs() {
        return em.createQuery("select d from Dispositif d order by d.wave, d.code", Dispositif.class)
                .getResultStream()
                .map(Dispositif::view)
                .toList();
    }

    /** The price of one unit in this band, from the list in force on the day the order was signed (R-CMD-05). */
    public PriceView price(String code, String band, LocalDate signedOn) {
        return lists(code).price(band, signedOn).orElseThrow(() -> Reason.of(
                        "R-CMD-05",
                        "prix-introuvable",
                        "La grille de prix du dispositif " + code
                                + " en vigueur à la date de signature n’a pas de tranche « " + band + " ».",
                        "Choisissez une tranche de la grille en vigueur, ou corrigez la date de signature.")
                .refusal());
    }

    /** The price list in force that day; empty before the first one. */
    public List<PriceView> prices(String code, LocalDate on) {
        return lists(code).inForce(on);
    }

    /** What the formula in force that day allows an MSSanté operator with these mailboxes, up to its cap. */
    public Money mssantePrice(Mailboxes mailboxes, LocalDate on) {
        return em.createQuery(
                        "select f from MssanteFormula f where f.validFrom <= :on order by f.validFrom desc",
                        MssanteFormula.class)
                .setParameter("on", on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("la formule de prix MSSanté en vigueur à cette date"))
                .price(mailboxes);
    }

    private PriceLists lists(String code) {
        return new PriceLists(em.createQuery("select p from PriceLine p where p.dispositif = :code", PriceLine.class)
                .setParameter("code", code)
                .getResultStream()
                .map(PriceLine::view)
                .toList());
    }
}
