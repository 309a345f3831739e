package fr.sons.referencing.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.sons.kernel.VendorId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-REF-06")
@DisplayName("R-REF-06 A reference lives from its grant to the eve of its suspension")
class ReferenceViewTest {

    private static final LocalDate GRANTED = LocalDate.of(2022, 1, 10);
    private static final LocalDate SUSPENDED = LocalDate.of(2023, 3, 1);

    private static ReferenceView reference(Optional<LocalDate> suspendedOn) {
        return new ReferenceView(
                1,
                new VendorId(1),
                "MDV-LGC-VA1",
                "Cabinet",
                "4.2",
                "REF-1",
                GRANTED,
                suspendedOn,
                true,
                Optional.empty());
    }

    @Test
    void fromTheDayOfItsGrant() {
        assertThat(reference(Optional.empty()).isLiveOn(GRANTED.minusDays(1))).isFalse();
        assertThat(reference(Optional.empty()).isLiveOn(GRANTED)).isTrue();
    }

    @Test
    void untilTheEveOfItsSuspension() {
        assertThat(reference(Optional.of(SUSPENDED)).isLiveOn(SUSPENDED.minusDays(1)))
                .isTrue();
        assertThat(reference(Optional.of(SUSPENDED)).isLiveOn(SUSPENDED)).isFalse();
    }
}
