package fr.sons.demo.service;

/** One thing somebody did in an invented case. */
enum DemoAct {
    PLACE,
    REQUEST_ADVANCE,
    ASK_ADVANCE_COMPLEMENTS,
    ACCEPT_ADVANCE,
    REJECT_ADVANCE,
    PAY_ADVANCE,
    CANCEL,
    ATTEST,
    RAISE_RESERVE,
    ANSWER_RESERVE,
    LIFT_RESERVE,
    SIGN,
    SUBMIT_SOLDE,
    ASK_SOLDE_COMPLEMENTS,
    ACCEPT_SOLDE,
    REJECT_SOLDE,
    PAY_SOLDE,
    PROPOSE_RECOVERY,
    DECIDE_RECOVERY
}
