package fr.sons.programme.domain;

import fr.sons.programme.api.PriceView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All the price lists one dispositif ever had. A list replaces the one before as a whole from its first day on: a band
 * that it does not name is no longer sold (R-CMD-05).
 */
public record PriceLists(List<PriceView> lines) {

    public PriceLists {
        lines = List.copyOf(lines);
    }

    /** The lines of the list in force that day, dearest last; none before the first list. */
    public List<PriceView> inForce(LocalDate on) {
        Optional<LocalDate> from = lines.stream()
                .map(PriceView::validFrom)
                .filter(d -> !d.isAfter(on))
                .max(Comparator.naturalOrder());
        return lines.stream()
                .filter(l -> from.filter(l.validFrom()::equals).isPresent())
                .sorted(Comparator.comparing(PriceView::unitPriceHt).thenComparing(PriceView::band))
                .toList();
    }

    public Optional<PriceView> price(String band, LocalDate on) {
        return inForce(on).stream().filter(l -> l.band().equals(band)).findFirst();
    }
}
