package fr.sons.demo.service;

import static fr.sons.demo.service.DemoAct.*;

import java.util.ArrayList;
import java.util.List;

/** How far an invented case has come by the start of the demonstration: acts, and days since order or attestation. */
enum DemoProfile {
    /** No advance asked for: lapses at CLOTURE_AVANCE where that has passed. */
    PLACED_ONLY(List.of(at(0, PLACE)), List.of()),
    ADVANCE_REQUESTED(List.of(at(0, PLACE), at(2, REQUEST_ADVANCE)), List.of()),
    ADVANCE_TO_COMPLETE(List.of(at(0, PLACE), at(2, REQUEST_ADVANCE), at(12, ASK_ADVANCE_COMPLEMENTS)), List.of()),
    ADVANCE_REJECTED(List.of(at(0, PLACE), at(2, REQUEST_ADVANCE), at(12, REJECT_ADVANCE)), List.of()),
    ADVANCE_ACCEPTED(List.of(at(0, PLACE), at(2, REQUEST_ADVANCE), at(12, ACCEPT_ADVANCE)), List.of()),
    /** Nothing attested: not delivered at FIN_PRESTATION. */
    ADVANCE_PAID(paid(), List.of()),
    CANCELLED(plus(paid(), at(70, CANCEL)), List.of()),
    RECOVERED(plus(paid(), at(70, CANCEL), at(112, PROPOSE_RECOVERY), at(125, DECIDE_RECOVERY)), List.of()),
    ATTESTED(paid(), List.of(at(0, ATTEST))),
    RESERVE_OPEN(paid(), List.of(at(0, ATTEST), at(6, RAISE_RESERVE))),
    RESERVE_ANSWERED(paid(), List.of(at(0, ATTEST), at(6, RAISE_RESERVE), at(12, ANSWER_RESERVE))),
    SIGNED(paid(), List.of(at(0, ATTEST), at(8, SIGN))),
    SOLDE_SUBMITTED(paid(), List.of(at(0, ATTEST), at(8, SIGN), at(14, SUBMIT_SOLDE))),
    SOLDE_TO_COMPLETE(paid(), List.of(at(0, ATTEST), at(8, SIGN), at(14, SUBMIT_SOLDE), at(24, ASK_SOLDE_COMPLEMENTS))),
    SOLDE_ACCEPTED(paid(), List.of(at(0, ATTEST), at(8, SIGN), at(14, SUBMIT_SOLDE), at(24, ACCEPT_SOLDE))),
    SOLDE_REJECTED(paid(), List.of(at(0, ATTEST), at(8, SIGN), at(14, SUBMIT_SOLDE), at(24, REJECT_SOLDE))),
    SOLDE_PAID(
            paid(), List.of(at(0, ATTEST), at(8, SIGN), at(14, SUBMIT_SOLDE), at(24, ACCEPT_SOLDE), at(32, PAY_SOLDE))),
    SOLDE_PAID_AFTER_RESERVE(
            paid(),
            List.of(
                    at(0, ATTEST),
                    at(3, RAISE_RESERVE),
                    at(6, ANSWER_RESERVE),
                    at(9, LIFT_RESERVE),
                    at(12, SIGN),
                    at(15, SUBMIT_SOLDE),
                    at(24, ACCEPT_SOLDE),
                    at(32, PAY_SOLDE)));

    /** What a campaign nine days before its end looks like, two vendors taking turns. */
    static final List<DemoProfile> CAMPAIGN = List.of(
            ADVANCE_PAID,
            SOLDE_PAID,
            ATTESTED,
            SOLDE_PAID_AFTER_RESERVE,
            SIGNED,
            SOLDE_SUBMITTED,
            ADVANCE_PAID,
            RESERVE_OPEN,
            SOLDE_ACCEPTED,
            SOLDE_TO_COMPLETE,
            SOLDE_PAID,
            ADVANCE_PAID,
            RESERVE_ANSWERED,
            SOLDE_REJECTED,
            PLACED_ONLY,
            CANCELLED,
            ADVANCE_REJECTED,
            ADVANCE_REQUESTED,
            RECOVERED,
            ADVANCE_ACCEPTED,
            ATTESTED,
            ADVANCE_TO_COMPLETE);

    /** A dispositif whose orders are still open. */
    static final List<DemoProfile> OPENING =
            List.of(PLACED_ONLY, ADVANCE_REQUESTED, ADVANCE_PAID, ADVANCE_ACCEPTED, ADVANCE_TO_COMPLETE);

    private final List<Day> sinceOrder;
    private final List<Day> sinceAttestation;

    DemoProfile(List<Day> sinceOrder, List<Day> sinceAttestation) {
        this.sinceOrder = sinceOrder;
        this.sinceAttestation = sinceAttestation;
    }

    List<Day> sinceOrder() {
        return sinceOrder;
    }

    List<Day> sinceAttestation() {
        return sinceAttestation;
    }

    private static Day at(int days, DemoAct act) {
        return new Day(days, act);
    }

    private static List<Day> paid() {
        return List.of(at(0, PLACE), at(2, REQUEST_ADVANCE), at(12, ACCEPT_ADVANCE), at(20, PAY_ADVANCE));
    }

    private static List<Day> plus(List<Day> days, Day... more) {
        List<Day> all = new ArrayList<>(days);
        all.addAll(List.of(more));
        return all;
    }

    /** An act so many days later. */
    record Day(int days, DemoAct act) {}
}
