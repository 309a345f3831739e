package fr.sons.order.domain;

import fr.sons.calendar.api.Certainty;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.kernel.CaseRef;
import fr.sons.kernel.ClientId;
import fr.sons.kernel.ClientIdKind;
import fr.sons.kernel.Money;
import fr.sons.kernel.Rate;
import fr.sons.kernel.VendorId;
import fr.sons.order.api.OrderState;
import fr.sons.order.api.PlaceOrder;
import fr.sons.programme.api.AcceptanceProof;
import fr.sons.programme.api.DispositifView;
import fr.sons.referencing.api.ReferenceView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders, references and deadlines as the public documents of wave 1 give them. */
final class Samples {

    static final LocalDate REFERENCED = LocalDate.of(2022, 9, 1);
    static final LocalDate COMPLETE_FILE = LocalDate.of(2022, 6, 15);

    private static final Map<OrderState, List<OrderMove>> WAYS = new EnumMap<>(Map.of(
            OrderState.PLACED, List.of(),
            OrderState.ADVANCE_REQUESTED, List.of(OrderMove.REQUEST_ADVANCE),
            OrderState.ADVANCE_TO_COMPLETE, List.of(OrderMove.REQUEST_ADVANCE, OrderMove.ASK_COMPLEMENTS),
            OrderState.ADVANCE_ACCEPTED, List.of(OrderMove.REQUEST_ADVANCE, OrderMove.ACCEPT_ADVANCE),
            OrderState.ADVANCE_PAID,
                    List.of(OrderMove.REQUEST_ADVANCE, OrderMove.ACCEPT_ADVANCE, OrderMove.PAY_ADVANCE),
            OrderState.ADVANCE_REJECTED, List.of(OrderMove.REQUEST_ADVANCE, OrderMove.REJECT_ADVANCE),
            OrderState.LAPSED, List.of(OrderMove.LAPSE),
            OrderState.CANCELLED, List.of(OrderMove.CANCEL)));

    private Samples() {}

    static FundingOrder orderIn(OrderState state) {
        FundingOrder order = new FundingOrder(
                CaseRef.of(1, "LGC", 1),
                new VendorId(1),
                "MDV-LGC-VA1",
                command(LocalDate.of(2022, 10, 3)),
                OrderPrice.of(Money.ofEuros("3500"), 1, Rate.of("0.30")),
                Instant.parse("2022-10-03T08:00:00Z"));
        WAYS.get(state).forEach(order::move);
        return order;
    }

    static PlaceOrder command(LocalDate signedOn) {
        return new PlaceOrder(1, new ClientId(1), signedOn, "UNIQUE", 1, "Mise à jour sur site", true);
    }

    static Deadline deadline(MilestoneKind kind, String date, String time) {
        return new Deadline(
                "MDV-LGC-VA1",
                kind,
                1,
                3,
                LocalDate.parse(date),
                Optional.ofNullable(time).map(LocalTime::parse),
                "arrêté modificatif, avril 2023",
                Certainty.CONFIRMED);
    }

    static ReferenceView reference(boolean funded, LocalDate suspendedOn) {
        return new ReferenceView(
                1,
                new VendorId(1),
                "MDV-LGC-VA1",
                "Cabinet",
                "4.2",
                "REF-MDV-LGC-VA1-00001",
                REFERENCED,
                Optional.ofNullable(suspendedOn),
                funded,
                Optional.of(COMPLETE_FILE));
    }

    static DispositifView dispositif(ClientIdKind... kinds) {
        return new DispositifView(
                "MDV-LGC-VA1",
                1,
                "MEDECINE_DE_VILLE",
                "LGC",
                "Logiciel de gestion de cabinet",
                Set.of(kinds),
                AcceptanceProof.VA,
                true,
                Optional.of(Rate.of("0.30")),
                false,
                "arrêté SONS",
                Certainty.INFERRED);
    }
}
