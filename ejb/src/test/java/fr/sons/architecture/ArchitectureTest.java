package fr.sons.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the map of the house says, held from the first commit. */
@AnalyzeClasses(packages = "fr.sons", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @ArchTest
    static final ArchRule CAPABILITIES_FOLLOW_THE_LEVELS = Levels.rule();

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_CAPABILITIES =
            slices().matching("fr.sons.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CAPABILITY_LOOKS_INTO_ANOTHERS_DOMAIN = Levels.domainsArePrivate();

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("fr.sons.kernel.time")
            .should()
            .callMethodWhere(asksTheMachineForTheTime())
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("only kernel.time asks for now; everything else is told the instant")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_ENGINE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "org.operaton..")
            .because("the engine stays behind the ports that workflows implements")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_FACES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..", "org.primefaces..")
            .because("pages and the API live in web")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_KERNEL_NEEDS_THE_JDK_ALONE = noClasses()
            .that()
            .resideInAPackage("fr.sons.kernel..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("fr.sons.kernel..", "java..")
            .allowEmptyShould(true);

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return DescribedPredicate.describe("ask the machine for the time", call -> {
            JavaClass owner = call.getTargetOwner();
            String method = call.getName();
            return CLOCKS.contains(owner.getName()) && method.equals("now")
                    || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis")
                    || owner.isEquivalentTo(java.time.Clock.class) && method.startsWith("system")
                    || owner.isEquivalentTo(java.util.Calendar.class) && method.equals("getInstance");
        });
    }
}
