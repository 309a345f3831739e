package fr.sons.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which capability may know which: the table of the architecture, as data. */
final class Levels {

    private static final String BASE = "fr.sons.";
    private static final Set<String> L0 = Set.of("kernel", "persistence");
    private static final Set<String> L1 = with(L0, "calendar", "journal", "inbox");
    private static final Set<String> L2 = with(L1, "party", "document", "programme", "ledger");
    private static final Set<String> L3 = with(L2, "letter", "notification");
    private static final Set<String> L4 = with(L3, "referencing", "payment");
    private static final Set<String> L5 = with(L4, "order");
    private static final Set<String> L8 = with(L5, "installation", "verification", "solde");
    private static final Set<String> EVERYTHING = with(
            L8,
            "control",
            "recovery",
            "reopening",
            "casecalendar",
            "reminder",
            "idempotency",
            "startup",
            "edge",
            "demo");

    /** What each capability may depend on; the level alone where the architecture names nothing narrower. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("kernel", Set.of()),
            Map.entry("persistence", Set.of("kernel")),
            Map.entry("calendar", with(L0, "journal")),
            Map.entry("journal", L0),
            Map.entry("inbox", with(L0, "calendar")),
            Map.entry("party", L1),
            Map.entry("document", L1),
            Map.entry("programme", L1),
            Map.entry("ledger", L1),
            Map.entry("letter", L2),
            Map.entry("notification", L2),
            Map.entry("referencing", L3),
            Map.entry("payment", L3),
            Map.entry("order", L4),
            Map.entry("installation", with(L3, "order")),
            Map.entry("verification", with(L3, "order", "installation")),
            Map.entry("solde", with(L3, "order", "installation", "verification", "payment")),
            Map.entry("control", L8),
            Map.entry("recovery", with(L3, "payment", "order", "installation", "solde", "control")),
            Map.entry("reopening", with(L8, "recovery")),
            Map.entry("casecalendar", L8),
            Map.entry("reminder", L8),
            Map.entry("startup", L0),
            Map.entry("idempotency", L1),
            Map.entry("edge", EVERYTHING),
            Map.entry("demo", EVERYTHING));

    private Levels() {}

    static ArchRule rule() {
        return classes()
                .that()
                .resideInAPackage("fr.sons..")
                .should(know(
                        "only capabilities of lower levels",
                        (from, to) -> MAY_KNOW.getOrDefault(from, Set.of()).contains(to),
                        false))
                .allowEmptyShould(true);
    }

    static ArchRule domainsArePrivate() {
        return classes()
                .that()
                .resideInAPackage("fr.sons..")
                .should(know("only the api and service of others", (from, to) -> false, true))
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> know(
            String description, java.util.function.BiPredicate<String, String> allowed, boolean domainsOnly) {
        return new ArchCondition<>("know " + description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String from = capability(item).orElseThrow();
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    Optional<String> to = capability(target).filter(c -> !c.equals(from));
                    boolean concerned = !domainsOnly || target.getPackageName().contains(".domain");
                    if (to.isPresent() && concerned && !allowed.test(from, to.get())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static Optional<String> capability(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(BASE)) {
            return Optional.empty();
        }
        String rest = name.substring(BASE.length());
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    private static Set<String> with(Set<String> lower, String... more) {
        return Stream.concat(lower.stream(), List.of(more).stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
