package fr.sons.demo.service;

import static fr.sons.demo.service.DemoParties.Kind.*;

import java.time.LocalDate;
import java.util.List;

/**
 * When the invented orders of a dispositif were placed, how many there are, and by which kind of client.
 *
 * @param dispositif code
 * @param clients who orders
 * @param orders how many, each by a client of its own
 * @param first day of the first order; the others follow within 53 days
 * @param attestAfter days from order to the earliest attestation
 * @param profiles how far they have come, taken in turn
 */
record DemoSeason(
        String dispositif,
        DemoParties.Kind clients,
        int orders,
        LocalDate first,
        int attestAfter,
        List<DemoProfile> profiles) {

    private static final LocalDate AUTUMN = LocalDate.of(2022, 10, 3);

    static final List<DemoSeason> ALL = List.of(
            campaign("MDV-LGC-VA1", PRACTICE, 52, AUTUMN, 200),
            campaign("HOP-DPI-VA1", HOSPITAL, 24, AUTUMN, 195),
            campaign("HOP-RI-VA1", HOSPITAL, 24, AUTUMN.plusDays(2), 190),
            campaign("HOP-PFI-VA1", HOSPITAL, 22, AUTUMN.plusDays(1), 195),
            campaign("BIO-SGL-VA1", LABORATORY, 12, AUTUMN, 190),
            campaign("BIO-LOINC-VA1", LABORATORY, 12, AUTUMN.plusDays(1), 190),
            campaign("RAD-RIS-VA1", RADIOLOGY, 12, AUTUMN, 195),
            campaign("PHA-LGO-VA1", PHARMACY, 26, LocalDate.of(2023, 1, 9), 85),
            campaign("MSS-OPE-VA1", OPERATOR, 6, LocalDate.of(2023, 2, 1), 75),
            new DemoSeason("MS2-DUI-PDS-VA1", SHELTER, 8, LocalDate.of(2023, 6, 12), 0, DemoProfile.OPENING));

    private static DemoSeason campaign(
            String dispositif, DemoParties.Kind clients, int orders, LocalDate first, int attestAfter) {
        return new DemoSeason(dispositif, clients, orders, first, attestAfter, DemoProfile.CAMPAIGN);
    }

    /** The profile of the n-th case; the two signatories who can log in find something to do. */
    DemoProfile profile(int n) {
        if (n == 0) {
            switch (dispositif) {
                case "HOP-DPI-VA1", "PHA-LGO-VA1":
                    return DemoProfile.ATTESTED;
                case "HOP-PFI-VA1":
                    return DemoProfile.RESERVE_ANSWERED;
                default:
                    break;
            }
        }
        // each season starts elsewhere in the list, so that small ones differ
        return profiles.get((n + ALL.indexOf(this)) % profiles.size());
    }

    LocalDate orderedOn(int n) {
        return first.plusDays(n * 53L / orders);
    }

    LocalDate attestedOn(int n) {
        return orderedOn(n).plusDays(attestAfter + n * 7L % 50);
    }
}
