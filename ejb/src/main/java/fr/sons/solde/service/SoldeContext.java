package fr.sons.solde.service;

import fr.sons.calendar.api.CaseAlarm;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.service.Calendars;
import fr.sons.installation.service.InstallationService;
import fr.sons.kernel.Money;
import fr.sons.order.api.OrderView;
import fr.sons.programme.service.Programme;
import fr.sons.solde.domain.SoldeFacts;
import fr.sons.solde.domain.SoldeRequest;
import fr.sons.verification.service.VerificationService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Gathers what the rules of the solde look at, as of the instant at which the act was received. */
@Dependent
class SoldeContext {

    @Inject
    private Calendars calendars;

    @Inject
    private Programme programme;

    @Inject
    private InstallationService installations;

    @Inject
    private VerificationService verifications;

    SoldeFacts facts(OrderView order, SoldeRequest solde, Instant receivedAt, Optional<Money> invoiced) {
        return new SoldeFacts(
                solde.state(),
                receivedAt,
                calendars.status(order.dispositif(), Phase.SOLDE, receivedAt).opening(),
                closing(order, solde, receivedAt),
                installations.endOfService(order, receivedAt),
                complementsDue(order, solde, receivedAt),
                installations.keptDeadline(order.ref()),
                order.state(),
                programme.dispositif(order.dispositif()).proof(),
                verifications.isSigned(order.ref()),
                order.price(),
                invoiced);
    }

    /** CLOTURE_SOLDE as it binds this case: once passed it stays passed, whatever is published later (R-CAL-06). */
    private Optional<Deadline> closing(OrderView order, SoldeRequest solde, Instant at) {
        return calendars.binding(
                order.dispositif(), MilestoneKind.CLOTURE_SOLDE, solde.waitsSince(order.receivedAt(), at), at);
    }

    /** What binds complements: once it has passed while they were awaited it stays passed, as CLOTURE_SOLDE does. */
    private Optional<Deadline> complementsDue(OrderView order, SoldeRequest solde, Instant at) {
        return calendars.binding(
                order.dispositif(),
                CaseAlarm.COMPLEMENTS,
                solde.complementsAwaitedSince()
                        .filter(asked -> !asked.isAfter(at))
                        .orElse(at),
                at);
    }

    Optional<Deadline> deadline(OrderView order, MilestoneKind kind, Instant asOf) {
        return calendars.deadline(order.dispositif(), kind, asOf);
    }
}
