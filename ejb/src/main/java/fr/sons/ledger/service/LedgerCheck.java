package fr.sons.ledger.service;

import fr.sons.kernel.CaseRef;
import fr.sons.kernel.FrenchNumbers;
import fr.sons.kernel.Money;
import fr.sons.ledger.api.Account;
import fr.sons.ledger.api.LedgerReport;
import fr.sons.ledger.domain.Sums;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** One pass over the ledger, case by case, a bounded number of rows at a time. */
final class LedgerCheck {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int MOST_FINDINGS = 50;

    private final EntityManager em;
    private final List<String> findings = new ArrayList<>();
    private final Sums total = new Sums();
    private long transfers;
    private long cases;

    LedgerCheck(EntityManager em) {
        this.em = em;
    }

    LedgerReport run() {
        String after = "";
        List<String> refs = nextCases(after);
        while (!refs.isEmpty()) {
            checkCases(after, refs.get(refs.size() - 1));
            after = refs.get(refs.size() - 1);
            refs = nextCases(after);
        }
        Money sum = Money.sum(total.balances().amounts().values().stream());
        if (!sum.isZero()) {
            report("Le total des comptes n'est pas nul : " + FrenchNumbers.euros(sum) + ".");
        }
        return new LedgerReport(transfers, cases, findings);
    }

    private List<String> nextCases(String after) {
        List<?> refs = em.createNativeQuery("select distinct case_ref from ledger_transfer where case_ref > :after"
                        + " order by case_ref limit " + ROWS_AT_ONCE)
                .setParameter("after", after)
                .getResultList();
        return refs.stream().map(String.class::cast).toList();
    }

    private void checkCases(String after, String last) {
        List<?> rows = em.createNativeQuery("select case_ref, from_account, to_account,"
                        + " cast(sum(amount_cents) as bigint), count(*), cast(min(vendor_id) as bigint), cast(max(vendor_id) as bigint),"
                        + " min(dispositif), max(dispositif)"
                        + " from ledger_transfer where case_ref > :after and case_ref <= :last"
                        + " group by case_ref, from_account, to_account order by case_ref")
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
        String ref = null;
        Sums sums = new Sums();
        List<Object> parties = List.of();
        for (Object row : rows) {
            Object[] r = (Object[]) row;
            if (!r[0].equals(ref)) {
                closeCase(ref, sums);
                ref = (String) r[0];
                sums = new Sums();
                parties = List.of(r[5], r[7]);
                cases++;
            }
            if (!parties.equals(List.of(r[6], r[8])) || !parties.equals(List.of(r[5], r[7]))) {
                report("Le dossier " + ref + " porte des écritures de plusieurs fournisseurs ou dispositifs.");
            }
            Account from = Account.valueOf((String) r[1]);
            Account to = Account.valueOf((String) r[2]);
            Money amount = Money.ofCents(((Number) r[3]).longValue());
            sums.add(from, to, amount);
            total.add(from, to, amount);
            transfers += ((Number) r[4]).longValue();
        }
        closeCase(ref, sums);
    }

    private void closeCase(String ref, Sums sums) {
        sums.overdrawn()
                .ifPresent(account -> report("Le compte « " + account.label() + " » du dossier "
                        + new CaseRef(ref) + " est négatif : "
                        + FrenchNumbers.euros(sums.balances().of(account)) + "."));
    }

    private void report(String finding) {
        if (findings.size() < MOST_FINDINGS && !findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
