package me.ratio.sdk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import me.ratio.sdk.planted.PlantedViolations;
import org.junit.jupiter.api.Test;

public class SdkArchitectureTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(CLASSES);
    private static final JavaClasses PLANTED =
            new ClassFileImporter().importClasses(SdkArchitectureTest.class, PlantedViolations.class);

    /** Each package is one slice, the root package included. */
    private static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("me.ratio.(**)").should().beFreeOfCycles();

    private static final DescribedPredicate<JavaClass> FEIGN_OR_JACKSON =
            resideInAnyPackage("feign..", "com.fasterxml.jackson..").as("a type of Feign or Jackson");

    @Test
    void hasNoPackageCycles() {
        NO_PACKAGE_CYCLES.check(MODULE);
    }

    @Test
    void findsAPlantedPackageCycle() {
        assertThat(NO_PACKAGE_CYCLES.evaluate(PLANTED).hasViolation()).isTrue();
    }

    /** Otherwise a new major version of Feign or Jackson would be one of this artifact, too. */
    @Test
    void exportsNoFeignOrJacksonType() {
        signaturesOf(exportedPackages()).check(MODULE);
        supertypesOf(exportedPackages()).check(MODULE);
    }

    @Test
    void findsPlantedFeignAndJacksonTypes() {
        Set<String> planted = Set.of(PlantedViolations.class.getPackageName());

        assertThat(signaturesOf(planted).evaluate(PLANTED).getFailureReport().getDetails())
                .satisfiesExactlyInAnyOrder(
                        violation -> assertThat(violation).contains("mappers()"),
                        violation -> assertThat(violation).contains("read()"),
                        violation -> assertThat(violation).contains("configure(feign.Request)"));
        assertThat(supertypesOf(planted).evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static ArchRule signaturesOf(Set<String> packages) {
        return noMembers()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .and()
                .areDeclaredInClassesThat(areExportedIn(packages))
                .should(be(describe(
                        "declared with a type of Feign or Jackson", SdkArchitectureTest::showsFeignOrJackson)));
    }

    private static boolean showsFeignOrJackson(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream().anyMatch(FEIGN_OR_JACKSON)
                || member instanceof JavaCodeUnit method
                        && method.getExceptionTypes().stream().anyMatch(FEIGN_OR_JACKSON);
    }

    private static ArchRule supertypesOf(Set<String> packages) {
        return noClasses().that(areExportedIn(packages)).should().beAssignableTo(FEIGN_OR_JACKSON);
    }

    private static DescribedPredicate<JavaClass> areExportedIn(Set<String> packages) {
        return describe(
                "are exported",
                type -> packages.contains(type.getPackageName())
                        && type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static Set<String> exportedPackages() {
        ModuleDescriptor descriptor =
                ModuleFinder.of(CLASSES).findAll().iterator().next().descriptor();
        return descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }
}
