package fr.sons.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.it.container.CaseMirror.Mirror;
import fr.sons.kernel.Money;
import fr.sons.order.api.OrderView;
import java.time.Instant;

/** The two deadlines that end a case, each with its last instant and what must be found on either side of it. */
enum CutOff {
    SERVICE("2023-09-20T23:59:59.999", "echeance_attester_prestation"),
    SOLDE("2023-12-14T14:00:00", "echeance_deposer_solde");

    private final String last;
    private final String alarm;

    CutOff(String last, String alarm) {
        this.last = last;
        this.alarm = alarm;
    }

    /** The last instant at which an act is received. */
    Instant last() {
        return Scene.paris(last);
    }

    String alarm() {
        return alarm;
    }

    /** The act stands and the alarm was without effect: state, engine, journal, ledger and letters all say so. */
    void requireKept(String run, Mirror found, OrderView order) {
        if (this == SERVICE) {
            require(run, found, "ADVANCE_PAID", "ATTESTED", "AWAITED");
            assertThat(found.tasks()).as(run).contains("deposer_solde").doesNotContain("attester_prestation");
            assertThat(found.alarms()).as(run).containsExactly("echeance_deposer_solde");
            assertThat(found.acts("Fin de prestation attestée")).as(run).isEqualTo(1);
        } else {
            require(run, found, "ADVANCE_PAID", "ATTESTED", "SUBMITTED");
            assertThat(found.tasks()).as(run).containsExactly("instruire_solde");
            assertThat(found.alarms()).as(run).isEmpty();
            assertThat(found.acts("Demande de solde déposée")).as(run).isEqualTo(1);
        }
        assertThat(found.acts("SYSTEM")).as(run + " verdicts").isZero();
        assertThat(found.recoveries()).as(run).isEmpty();
        assertThat(found.letters()).as(run).isEmpty();
        assertThat(found.engaged()).as(run).isEqualTo(order.solde());
        assertThat(found.received()).as(run).isEqualTo(order.advance());
    }

    /** The alarm's verdict fell, once, and nothing of an act was kept. */
    void requireMissed(String run, Mirror found, OrderView order) {
        if (this == SERVICE) {
            require(run, found, "ADVANCE_PAID", "NOT_DELIVERED", "NOT_STARTED");
            assertThat(found.acts("Fin de prestation attestée")).as(run).isZero();
            assertThat(found.acts("Prestation réputée non livrée")).as(run).isEqualTo(1);
            assertThat(found.letters()).as(run).containsExactly("CONTRADICTOIRE", "INTERDICTION_REFACTURATION");
        } else {
            require(run, found, "ADVANCE_PAID", "ATTESTED", "EXPIRED");
            assertThat(found.acts("Demande de solde déposée")).as(run).isZero();
            assertThat(found.acts("Solde forclos")).as(run).isEqualTo(1);
            assertThat(found.letters()).as(run).containsExactly("CONTRADICTOIRE");
        }
        assertThat(found.tasks()).as(run).containsExactly("presenter_observations");
        assertThat(found.alarms()).as(run).containsExactly("echeance_presenter_observations");
        assertThat(found.recoveries())
                .as(run)
                .containsExactly((this == SERVICE ? "NOT_DELIVERED" : "NO_SOLDE") + " CONTRADICTORY "
                        + order.advance().cents());
        assertThat(found.engaged()).as(run).isEqualTo(Money.ZERO);
        assertThat(found.received()).as(run).isEqualTo(order.advance());
    }

    private static void require(String run, Mirror found, String... states) {
        assertThat(found.states()).as(run).containsExactly(states);
    }
}
