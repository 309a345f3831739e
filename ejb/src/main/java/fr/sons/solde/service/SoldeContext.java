package fr.sons.solde.service;

import fr.sons.calendar.api.BindingDeadline;
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
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
                calendars
                        .status(order.dispositif(), Phase.SOLDE, receivedAt)
                        .opening()
                        .map(calendars::bound),
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
    Optional<BindingDeadline> closing(OrderView order, SoldeRequest solde, Instant at) {
        Optional<Instant> reopened = reopening(solde, at);
        return calendars
                .binding(order.dispositif(), MilestoneKind.CLOTURE_SOLDE, reopened.orElse(order.receivedAt()), at)
                .map(d -> calendars.bound(d, reopened, at));
    }

    /** A service that is reopened is to be paid for: its solde waits anew as well, begun or not. */
    private Optional<Instant> reopening(SoldeRequest solde, Instant at) {
        return Stream.of(solde.reopening(at), installations.reopening(solde.ref(), at))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** What binds complements: once it has passed while they were awaited it stays passed, as CLOTURE_SOLDE does. */
    Optional<BindingDeadline> complementsDue(OrderView order, SoldeRequest solde, Instant at) {
        return calendars
                .binding(
                        order.dispositif(),
                        CaseAlarm.COMPLEMENTS,
                        solde.complementsAwaitedSince(at).orElse(at),
                        at)
                .map(d -> calendars.bound(d, CaseAlarm.COMPLEMENTS, reopening(d, solde, at), at));
    }

    Optional<Deadline> deadline(OrderView order, MilestoneKind kind, Instant asOf) {
        return calendars.deadline(order.dispositif(), kind, asOf);
    }

    /** A reopening has the guichet bind the case anew; complements that another milestone governs it does not concern. */
    private Optional<Instant> reopening(Deadline governing, SoldeRequest solde, Instant at) {
        return governing.kind() == MilestoneKind.CLOTURE_SOLDE ? reopening(solde, at) : Optional.empty();
    }
}
