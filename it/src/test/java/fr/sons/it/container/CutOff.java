package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.kernel.Money;
import fr.sons.order.api.OrderView;
import java.time.Instant;
import java.util.List;

/**
 * The deadlines of which each ends a wait of a case, each with its last instant and what must be found on either side of it:
 * the act with its journal line once, or the verdict with its own once.
 */
enum CutOff {
    ADVANCE(Scene.LGC, "2022-11-30T23:59:59.999", "echeance_demander_avance", "Avance demandée", "Commande caduque") {
        @Override
        void requireKept(String run, Mirror found, OrderView order) {
            requireStates(run, found, "ADVANCE_REQUESTED", "AWAITED", "NOT_STARTED");
            requireWaits(
                    run, found, List.of("attester_prestation", "instruire_avance"), "echeance_attester_prestation");
            requireNothingRecovered(run, found);
            requireMoney(run, found, order.price(), Money.ZERO);
        }

        @Override
        void requireMissed(String run, Mirror found, OrderView order) {
            requireStates(run, found, "LAPSED", "CLOSED", "NOT_STARTED");
            requireWaits(run, found, List.of());
            requireNothingRecovered(run, found);
            requireMoney(run, found, Money.ZERO, Money.ZERO);
        }
    },
    SERVICE(
            Scene.LGC,
            "2023-09-20T23:59:59.999",
            "echeance_attester_prestation",
            "Fin de prestation attestée",
            "Prestation réputée non livrée") {
        @Override
        void requireKept(String run, Mirror found, OrderView order) {
            requireStates(run, found, "ADVANCE_PAID", "ATTESTED", "AWAITED");
            requireWaits(run, found, List.of("deposer_solde", "verifier_prestation"), "echeance_deposer_solde");
            requireNothingRecovered(run, found);
            requireMoney(run, found, order.solde(), order.advance());
        }

        @Override
        void requireMissed(String run, Mirror found, OrderView order) {
            requireStates(run, found, "ADVANCE_PAID", "NOT_DELIVERED", "NOT_STARTED");
            requireRecovery(run, found, order, "NOT_DELIVERED", "CONTRADICTOIRE", "INTERDICTION_REFACTURATION");
        }
    },
    SOLDE(Scene.LGC, "2023-12-14T14:00:00", "echeance_deposer_solde", "Demande de solde déposée", "Solde forclos") {
        @Override
        void requireKept(String run, Mirror found, OrderView order) {
            requireExamined(run, found, order);
        }

        @Override
        void requireMissed(String run, Mirror found, OrderView order) {
            requireStates(run, found, "ADVANCE_PAID", "ATTESTED", "EXPIRED");
            requireRecovery(run, found, order, "NO_SOLDE", "CONTRADICTOIRE");
        }
    },
    /** FIN_MODIFICATION_SOLDE, which only this dispositif has: late or not, the examination goes on (R-SOL-04). */
    COMPLEMENTS(
            "MSS-OPE-VA1",
            "2023-12-28T23:59:59.999",
            "echeance_completer_solde",
            "Demande de solde complétée",
            "Compléments non reçus") {
        @Override
        void requireKept(String run, Mirror found, OrderView order) {
            requireExamined(run, found, order);
        }

        @Override
        void requireMissed(String run, Mirror found, OrderView order) {
            requireExamined(run, found, order);
        }
    },
    /** The vendor's observations on a recovery of 21 September: thirty days later is a Saturday (R-REC-02, R-REC-05). */
    OBSERVATIONS(
            Scene.LGC,
            "2023-10-23T23:59:59.999",
            "echeance_presenter_observations",
            "Observations du fournisseur reçues",
            "Délai contradictoire écoulé sans observations") {
        @Override
        void requireKept(String run, Mirror found, OrderView order) {
            requireToPropose(run, found, order);
        }

        @Override
        void requireMissed(String run, Mirror found, OrderView order) {
            requireToPropose(run, found, order);
        }
    };

    private final String dispositif;
    private final String last;
    private final String alarm;
    private final String act;
    private final String verdict;

    CutOff(String dispositif, String last, String alarm, String act, String verdict) {
        this.dispositif = dispositif;
        this.last = last;
        this.alarm = alarm;
        this.act = act;
        this.verdict = verdict;
    }

    String dispositif() {
        return dispositif;
    }

    /** The last instant at which an act is received. */
    Instant last() {
        return Scene.paris(last);
    }

    String alarm() {
        return alarm;
    }

    /** The act stands and the alarm was without effect: state, engine, journal, ledger and letters all say so. */
    void requireInTime(String run, Mirror found, OrderView order) {
        requireKept(run, found, order);
        assertThat(found.acts(act)).as(run).isEqualTo(1);
        assertThat(found.acts(this == OBSERVATIONS ? verdict : "SYSTEM"))
                .as(run + " verdicts")
                .isZero();
    }

    /** The alarm's verdict fell, once, and nothing of an act was kept. */
    void requireLate(String run, Mirror found, OrderView order) {
        requireMissed(run, found, order);
        assertThat(found.acts(act)).as(run).isZero();
        assertThat(found.acts(verdict)).as(run).isEqualTo(1);
    }

    abstract void requireKept(String run, Mirror found, OrderView order);

    abstract void requireMissed(String run, Mirror found, OrderView order);

    private static void requireExamined(String run, Mirror found, OrderView order) {
        requireStates(run, found, "ADVANCE_PAID", "ATTESTED", "SUBMITTED");
        requireWaits(run, found, List.of("instruire_solde"));
        requireNothingRecovered(run, found);
        requireMoney(run, found, order.solde(), order.advance());
    }

    private static void requireRecovery(String run, Mirror found, OrderView order, String cause, String... letters) {
        requireWaits(run, found, List.of("presenter_observations"), "echeance_presenter_observations");
        assertThat(found.letters()).as(run).containsExactly(letters);
        assertThat(found.recoveries())
                .as(run)
                .containsExactly(cause + " CONTRADICTORY " + order.advance().cents());
        requireMoney(run, found, Money.ZERO, order.advance());
    }

    private static void requireToPropose(String run, Mirror found, OrderView order) {
        requireWaits(run, found, List.of("proposer_recouvrement"));
        assertThat(found.recoveries())
                .as(run)
                .containsExactly("NOT_DELIVERED TO_PROPOSE " + order.advance().cents());
        requireMoney(run, found, Money.ZERO, order.advance());
    }

    private static void requireNothingRecovered(String run, Mirror found) {
        assertThat(found.recoveries()).as(run).isEmpty();
        assertThat(found.letters()).as(run).isEmpty();
    }

    private static void requireStates(String run, Mirror found, String... states) {
        assertThat(found.states()).as(run).containsExactly(states);
    }

    private static void requireWaits(String run, Mirror found, List<String> tasks, String... alarms) {
        assertThat(found.tasks()).as(run).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(found.alarms()).as(run).containsExactly(alarms);
    }

    private static void requireMoney(String run, Mirror found, Money engaged, Money received) {
        assertThat(found.engaged()).as(run).isEqualTo(engaged);
        assertThat(found.received()).as(run).isEqualTo(received);
    }
}
