package fr.sons.calendar.domain;

import static fr.sons.calendar.api.MilestoneKind.*;

import fr.sons.calendar.api.CalendarVersionView;
import fr.sons.calendar.api.DateExplanation;
import fr.sons.calendar.api.Deadline;
import fr.sons.calendar.api.FrenchDates;
import fr.sons.calendar.api.MilestoneChange;
import fr.sons.calendar.api.MilestoneKind;
import fr.sons.calendar.api.Phase;
import fr.sons.kernel.Reason;
import fr.sons.kernel.time.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes an amendment impossible, each reason saying what and where, and how every date it names came about, in force or
 * drafted (R-CAL-01, R-CAL-04). Only what the amendment touches is judged: an older oddity does not stand in its way.
 */
public final class AmendmentRules {

    public static final String RULE = "R-CAL-04";

    /** The order of the phases: each milestone of a chain comes at or after the ones before it. */
    private static final List<List<MilestoneKind>> CHAINS = List.of(
            List.of(OUVERTURE_REFERENCEMENT, OUVERTURE_PREUVES),
            List.of(OUVERTURE_REFERENCEMENT, OUVERTURE_COMMANDE, OUVERTURE_AVANCE, OUVERTURE_SOLDE),
            List.of(CLOTURE_REFERENCEMENT, CLOTURE_PREUVES),
            List.of(CLOTURE_COMMANDE, CLOTURE_AVANCE, FIN_PRESTATION, CLOTURE_SOLDE, FIN_MODIFICATION_SOLDE));

    /** What has begun before a milestone ends something, beside the opening of its own window. */
    private static final Map<MilestoneKind, List<MilestoneKind>> BEGUN_BEFORE = new EnumMap<>(Map.of(
            CLOTURE_PREUVES, List.of(OUVERTURE_REFERENCEMENT),
            CLOTURE_COMMANDE, List.of(OUVERTURE_REFERENCEMENT),
            CLOTURE_AVANCE, List.of(OUVERTURE_REFERENCEMENT, OUVERTURE_COMMANDE),
            FIN_PRESTATION, List.of(OUVERTURE_REFERENCEMENT, OUVERTURE_COMMANDE),
            CLOTURE_SOLDE, List.of(OUVERTURE_REFERENCEMENT, OUVERTURE_COMMANDE, OUVERTURE_AVANCE),
            FIN_MODIFICATION_SOLDE,
                    List.of(OUVERTURE_REFERENCEMENT, OUVERTURE_COMMANDE, OUVERTURE_AVANCE, OUVERTURE_SOLDE)));

    /** The closings of guichets, which may open again; the other ends are one date each. */
    private static final Set<MilestoneKind> HAVE_WINDOWS =
            EnumSet.of(CLOTURE_REFERENCEMENT, CLOTURE_PREUVES, CLOTURE_COMMANDE, CLOTURE_AVANCE, CLOTURE_SOLDE);

    private final Map<String, Deadline> before;
    private final List<MilestoneChange> changes;
    private final List<Deadline> after;
    private final List<CalendarVersionView> versions;
    private final List<Reason> problems = new ArrayList<>();

    private AmendmentRules(
            String dispositif,
            Collection<Deadline> inForce,
            List<MilestoneChange> changes,
            List<CalendarVersionView> versions) {
        this.before = inForce.stream().collect(Collectors.toMap(d -> slot(d.kind(), d.window()), d -> d));
        this.changes = changes;
        this.after = overlay(dispositif, inForce, changes, 0);
        this.versions = versions;
    }

    /**
     * Everything that is wrong, in the order of the phases.
     *
     * @param inForce the milestones in force
     * @param versions of this calendar, oldest first
     */
    public static List<Reason> problems(
            String dispositif,
            Collection<Deadline> inForce,
            List<MilestoneChange> changes,
            LocalDate publishedOn,
            List<CalendarVersionView> versions) {
        AmendmentRules rules = new AmendmentRules(dispositif, inForce, changes, versions);
        rules.publication(publishedOn);
        rules.whatIsSet(dispositif);
        rules.withoutWindows();
        for (Phase phase : Phase.values()) {
            rules.windows(phase);
        }
        CHAINS.forEach(rules::order);
        BEGUN_BEFORE.forEach((end, beginnings) -> beginnings.forEach(beginning -> rules.order(beginning, end)));
        return rules.problems;
    }

    /** The milestones as they would be with these changes. */
    public static List<Deadline> overlay(
            String dispositif, Collection<Deadline> inForce, List<MilestoneChange> changes, int version) {
        Map<String, Deadline> slots = new TreeMap<>();
        inForce.forEach(d -> slots.put(slot(d.kind(), d.window()), d));
        changes.forEach(c -> slots.put(slot(c.kind(), c.window()), c.deadline(dispositif, version)));
        return List.copyOf(slots.values());
    }

    private void publication(LocalDate publishedOn) {
        versions.stream()
                .reduce((earlier, later) -> later)
                .map(CalendarVersionView::publishedOn)
                .filter(publishedOn::isBefore)
                .ifPresent(day -> no(
                        "publication-anterieure",
                        "La date de publication, le " + FrenchDates.date(publishedOn)
                                + ", précède celle de la version en vigueur, le " + FrenchDates.date(day) + ".",
                        "Indiquez la date de publication du nouveau texte."));
    }

    private void whatIsSet(String dispositif) {
        if (changes.isEmpty()) {
            no("projet-vide", "Le projet ne modifie aucun jalon.", "Ajoutez au moins un jalon.");
        }
        Set<String> seen = new HashSet<>();
        for (MilestoneChange c : changes) {
            String where = name(c.kind(), c.window());
            Deadline set = c.deadline(dispositif, 0);
            if (!seen.add(slot(c.kind(), c.window()))) {
                no("jalon-en-double", where + " : ce jalon figure deux fois dans le projet.", "Gardez une ligne.");
            }
            c.time().ifPresent(t -> hour(where, set, c.date().atTime(t)));
            Deadline known = before.get(slot(c.kind(), c.window()));
            if (known != null
                    && known.date().equals(c.date())
                    && known.time().equals(c.time())
                    && known.legalBasis().equals(c.legalBasis())
                    && known.certainty() == c.certainty()) {
                no(
                        "jalon-inchange",
                        where + " : la date, le " + known.inWords() + ", et son texte sont déjà ceux en vigueur.",
                        "Retirez cette ligne.",
                        known);
            }
        }
    }

    /** On the days when the hour changes, one hour does not exist and another comes twice. */
    private void hour(String where, Deadline set, LocalDateTime local) {
        int times = Paris.ZONE.getRules().getValidOffsets(local).size();
        if (times == 0) {
            no(
                    "heure-inexistante",
                    where + " : " + set.inWords() + " n’existe pas à Paris, où l’on passe ce jour-là à l’heure d’été.",
                    "Choisissez une autre heure.",
                    set);
        }
        if (times > 1) {
            no(
                    "heure-double",
                    where + " : " + set.inWords() + " vient deux fois à Paris, où l’on passe cette nuit-là à l’heure"
                            + " d’hiver.",
                    "Choisissez une autre heure : nul ne saurait laquelle des deux compte.",
                    set);
        }
    }

    /** What opens nothing is one date, which an amendment moves. */
    private void withoutWindows() {
        changes.stream()
                .filter(c -> c.window() > 1 && (c.kind() == FIN_PRESTATION || c.kind() == FIN_MODIFICATION_SOLDE))
                .forEach(c -> no(
                        "jalon-sans-fenetre",
                        name(c.kind(), c.window()) + " : ce jalon n’a qu’une date, sans fenêtre.",
                        "Modifiez sa date, fenêtre 1."));
    }

    /** A window opens before it closes, and the next one opens after it has closed. */
    private void windows(Phase phase) {
        Optional<MilestoneKind> opening = phase.opening();
        SortedMap<Integer, Optional<Deadline>> openings = byWindow(opening.orElse(null));
        SortedMap<Integer, Optional<Deadline>> closings = byWindow(phase.closing());
        Set<Integer> numbers = new java.util.TreeSet<>(openings.keySet());
        numbers.addAll(closings.keySet());
        Integer previous = null;
        for (int window : numbers) {
            Optional<Deadline> open = openings.getOrDefault(window, Optional.empty());
            Optional<Deadline> close = closings.getOrDefault(window, Optional.empty());
            if (open.isPresent() && close.isPresent() && isTouched(open.get(), close.get())) {
                inverted(phase, window, open.get(), close.get());
            }
            if (window > 1 && !numbers.contains(window - 1) && phase.opening().isPresent() && isNew(phase, window)) {
                no(
                        "fenetre-manquante",
                        phase.label() + ", fenêtre " + window + " : il n’y a pas de fenêtre " + (window - 1) + ".",
                        "Numérotez les fenêtres dans leur ordre, à partir de 1.");
            }
            if (previous != null) {
                overlapping(
                        phase,
                        previous,
                        closings.getOrDefault(previous, Optional.empty()),
                        window,
                        phase.opening().isPresent() ? open : close);
            }
            previous = window;
        }
    }

    private void inverted(Phase phase, int window, Deadline open, Deadline close) {
        if (!open.opensAt().isBefore(close.firstRefused())) {
            no(
                    "fenetre-inversee",
                    phase.label() + ", fenêtre " + window + " : l’ouverture, le " + open.inWords()
                            + ", vient après la clôture, le " + close.inWords() + ".",
                    "Corrigez l’une des deux dates.",
                    open,
                    close);
        }
    }

    private void overlapping(
            Phase phase, int earlier, Optional<Deadline> closing, int later, Optional<Deadline> opening) {
        if (opening.isEmpty()) {
            if (changes.stream().anyMatch(c -> c.window() == later && c.kind() == phase.closing())) {
                no(
                        "fenetre-sans-ouverture",
                        phase.label() + ", fenêtre " + later + " : il manque la date d’ouverture.",
                        "Ajoutez le jalon « " + phase.opening().orElseThrow().label() + " », fenêtre " + later + ".");
            }
            return;
        }
        Deadline open = opening.get();
        if (closing.isEmpty()) {
            if (isTouched(open)) {
                no(
                        "fenetre-sans-cloture",
                        phase.label() + ", fenêtre " + earlier + " : sans date de clôture, elle chevauche la fenêtre "
                                + later + ", ouverte le " + open.inWords() + ".",
                        "Ajoutez la clôture de la fenêtre " + earlier + ".",
                        open);
            }
            return;
        }
        Deadline close = closing.get();
        Instant starts = open.kind().opens() ? open.opensAt() : open.firstRefused();
        if (isTouched(open, close) && starts.isBefore(close.firstRefused())) {
            no(
                    "fenetres-chevauchantes",
                    phase.label() + " : la fenêtre " + later + " (" + open.inWords() + ") commence avant la fin de la"
                            + " fenêtre " + earlier + " (" + close.inWords() + ").",
                    "Les fenêtres d’une phase se suivent sans se chevaucher.",
                    open,
                    close);
        }
    }

    private void order(List<MilestoneKind> chain) {
        for (int later = 1; later < chain.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                order(chain.get(earlier), chain.get(later));
            }
        }
    }

    private void order(MilestoneKind earlier, MilestoneKind later) {
        Optional<Deadline> first = thatCounts(earlier);
        Optional<Deadline> second = thatCounts(later);
        order(first, second);
        if (HAVE_WINDOWS.contains(later) && (earlier.opens() || HAVE_WINDOWS.contains(earlier))) {
            Optional<Deadline> firstWindow = earlier.opens() ? first : window(earlier, 1);
            Optional<Deadline> itsWindow = window(later, 1);
            if (!firstWindow.equals(first) || !itsWindow.equals(second)) {
                order(firstWindow, itsWindow);
            }
        }
    }

    private void order(Optional<Deadline> first, Optional<Deadline> second) {
        if (first.isPresent()
                && second.isPresent()
                && isTouched(first.get(), second.get())
                && precedes(second.get(), first.get())) {
            no(
                    "ordre-des-jalons",
                    name(second.get().kind(), second.get().window()) + ", le "
                            + second.get().inWords() + ", précède « "
                            + name(first.get().kind(), first.get().window()) + " », le "
                            + first.get().inWords() + ".",
                    "Les phases se suivent : corrigez l’une des deux dates.",
                    second.get(),
                    first.get());
        }
    }

    /**
     * A phase begins with its first window and ends with its last: a guichet that reopens does not put off those that
     * follow it. Where the first window is not known, nothing is said of the beginning. The first closings are in order too;
     * those between need not be, since windows of the same number need not belong together.
     */
    private Optional<Deadline> thatCounts(MilestoneKind kind) {
        return kind.opens()
                ? window(kind, 1)
                : after.stream().filter(d -> d.kind() == kind).max(Comparator.comparingInt(Deadline::window));
    }

    private Optional<Deadline> window(MilestoneKind kind, int number) {
        return after.stream()
                .filter(d -> d.kind() == kind && d.window() == number)
                .findFirst();
    }

    /** Of two openings on one day, one without its hour says nothing of which comes first. */
    private static boolean precedes(Deadline one, Deadline other) {
        if (!one.kind().opens()) {
            return other.kind().opens()
                    ? !other.opensAt().isBefore(one.firstRefused())
                    : one.firstRefused().isBefore(other.firstRefused());
        }
        return one.time().isPresent() && other.time().isPresent()
                ? one.opensAt().isBefore(other.opensAt())
                : one.date().isBefore(other.date());
    }

    private SortedMap<Integer, Optional<Deadline>> byWindow(MilestoneKind kind) {
        Predicate<Deadline> ofKind = d -> d.kind() == kind;
        return after.stream()
                .filter(ofKind)
                .collect(Collectors.toMap(Deadline::window, Optional::of, (a, b) -> b, TreeMap::new));
    }

    /** Whether the amendment adds this window to those of the phase. */
    private boolean isNew(Phase phase, int window) {
        return before.values().stream()
                .noneMatch(d -> d.window() == window
                        && (d.kind() == phase.closing()
                                || phase.opening().filter(d.kind()::equals).isPresent()));
    }

    private boolean isTouched(Deadline... deadlines) {
        for (Deadline d : deadlines) {
            if (changes.stream().anyMatch(c -> c.kind() == d.kind() && c.window() == d.window())) {
                return true;
            }
        }
        return false;
    }

    /** @param named the milestones whose dates the message says, in its order: one step each */
    private void no(String code, String message, String todo, Deadline... named) {
        problems.add(Reason.of(RULE, code, message, todo)
                .explained(Stream.of(named)
                        .map(d -> DateExplanation.of(d, version(d)).inOneStep())
                        .toList()));
    }

    /** The one that set it; none for a drafted one. */
    private Optional<CalendarVersionView> version(Deadline d) {
        return versions.stream().filter(v -> v.version() == d.calendarVersion()).findFirst();
    }

    private static String name(MilestoneKind kind, int window) {
        return kind.label() + (window > 1 ? ", fenêtre " + window : "");
    }

    private static String slot(MilestoneKind kind, int window) {
        return "%02d/%03d".formatted(kind.ordinal(), window);
    }
}
