package fr.sons.calendar.domain;

import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.calendar.api.PhaseState;
import fr.sons.calendar.api.PhaseStatus;
import fr.sons.calendar.api.WindowClosing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The windows of one phase, in their order: a guichet may close and reopen (R-CAL-01). */
final class Windows {

    /** One window; a milestone that is not known sets no limit. */
    private record Window(Optional<Deadline> opening, Optional<Deadline> closing) {

        boolean isToOpen(Instant at) {
            return opening.filter(o -> at.isBefore(o.opensAt())).isPresent();
        }

        boolean isClosed(Instant at) {
            return closing.filter(c -> !c.accepts(at)).isPresent();
        }

        boolean isOpen(Instant at) {
            return !isToOpen(at) && !isClosed(at);
        }

        boolean goesOnInto(Window next) {
            return closing.isEmpty()
                    || next.opening().isEmpty()
                    || !closing.get()
                            .firstRefused()
                            .isBefore(next.opening().get().opensAt());
        }
    }

    private final SortedMap<Integer, Window> windows = new TreeMap<>();

    private Windows() {}

    static Windows of(Collection<Deadline> milestones, MilestoneKind opening, MilestoneKind closing) {
        Windows result = new Windows();
        for (Deadline d : milestones) {
            if (d.kind() == opening || d.kind() == closing) {
                Window known = result.windows.getOrDefault(d.window(), new Window(Optional.empty(), Optional.empty()));
                result.windows.put(
                        d.window(),
                        d.kind() == opening
                                ? new Window(Optional.of(d), known.closing())
                                : new Window(known.opening(), Optional.of(d)));
            }
        }
        return result;
    }

    boolean isOpen(Instant at) {
        return windows.isEmpty() || windows.values().stream().anyMatch(w -> w.isOpen(at));
    }

    /**
     * The closings at which the guichet shuts, in the order of the windows. A window goes on into the next where it has no
     * closing, and where the next has no opening or opens without a gap; after the last closing known nothing opens any more.
     */
    List<WindowClosing> closings() {
        List<Window> stretches = stretches();
        List<WindowClosing> closings = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            closings.add(new WindowClosing(
                    stretches.get(i).closing().orElseThrow(),
                    stretches.get(i).opening(),
                    i == 0 ? Optional.empty() : Optional.of(closings.get(i - 1)),
                    i + 1 == stretches.size()
                            ? Optional.empty()
                            : stretches.get(i + 1).opening()));
        }
        return closings;
    }

    /** Windows between which the guichet is shut for a while, each with its closing; those without a gap are one. */
    private List<Window> stretches() {
        List<Window> known = new ArrayList<>(windows.values());
        while (!known.isEmpty() && known.get(known.size() - 1).closing().isEmpty()) {
            known.remove(known.size() - 1);
        }
        List<Window> stretches = new ArrayList<>();
        for (Window window : known) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).goesOnInto(window)) {
                stretches.set(last, new Window(stretches.get(last).opening(), window.closing()));
            } else {
                stretches.add(window);
            }
        }
        return stretches;
    }

    PhaseStatus status(String dispositif, Phase phase, Instant at) {
        if (windows.isEmpty()) {
            return new PhaseStatus(
                    dispositif,
                    phase,
                    PhaseState.UNKNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    PhaseState.UNKNOWN.label());
        }
        Window window = current(at);
        PhaseState state =
                window.isClosed(at) ? PhaseState.CLOSED : window.isToOpen(at) ? PhaseState.TO_OPEN : PhaseState.OPEN;
        return new PhaseStatus(
                dispositif, phase, state, window.opening(), window.closing(), inWords(state, window, at));
    }

    /** The window that stands open, else the next to open, else the last that closed. */
    private Window current(Instant at) {
        return windows.values().stream()
                .filter(w -> w.isOpen(at))
                .findFirst()
                .or(() -> windows.values().stream().filter(w -> w.isToOpen(at)).findFirst())
                .orElseGet(() -> windows.get(windows.lastKey()));
    }

    private static String inWords(PhaseState state, Window window, Instant at) {
        return switch (state) {
            case OPEN ->
                state.label() + " "
                        + window.closing().map(c -> c.inWordsWithRemaining(at)).orElse("(date de clôture non connue)");
            case TO_OPEN ->
                state.label() + " "
                        + window.opening().map(o -> o.inWordsWithRemaining(at)).orElseThrow();
            case CLOSED ->
                state.label() + window.closing().map(c -> " le " + c.inWords()).orElse("");
            case UNKNOWN -> state.label();
        };
    }
}
