package me.ratio.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.conformance.architecture.planted.PlantedViolations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that a type is public only if somebody outside its package needs it. */
class PublicTypeTest {
    private static final Map<String, String> PUBLIC_FOR_ANOTHER_REASON =
            Map.of("me.ratio.contract.cli.BuildStep", "named by the poms that run a tool in the build");

    /** Packages for users in artifacts without a module descriptor. */
    private static final Set<String> USER_PACKAGES =
            Set.of("me.ratio.sandbox", "me.ratio.testkit", "me.ratio.junit", "me.ratio.jdbc");

    private static final Path GENERATED = ReactorModule.SDK.path("target/generated-sources/contract/java");

    private static final Set<String> EXPORTED_PACKAGES = exportedPackages();

    private static final ArchRule PUBLIC_ONLY_IF_NEEDED = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should(be(describe("exported, generated or used from another package", PublicTypeTest::isNeeded)));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SPEC", "QUICKSTART"})
    void hasNoNeedlesslyPublicType(ReactorModule module) {
        PUBLIC_ONLY_IF_NEEDED.check(ReactorClasses.mainOf(module));
    }

    @Test
    void listsOnlyReasonsThatAreNeeded() {
        assertThat(PUBLIC_FOR_ANOTHER_REASON.keySet()).allSatisfy(name -> {
            assertThat(ReactorClasses.ALL.contain(name)).as("%s exists", name).isTrue();
            assertThat(isUsedFromAnotherPackage(ReactorClasses.ALL.get(name)))
                    .as("%s is used", name)
                    .isFalse();
        });
    }

    @Test
    void findsAPlantedPublicType() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedViolations.class);

        assertThat(PUBLIC_ONLY_IF_NEEDED.evaluate(planted).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("PlantedViolations");
    }

    private static boolean isNeeded(JavaClass type) {
        return EXPORTED_PACKAGES.contains(type.getPackageName())
                || USER_PACKAGES.contains(type.getPackageName())
                || PUBLIC_FOR_ANOTHER_REASON.containsKey(type.getName())
                || Files.exists(GENERATED.resolve(type.getName().replace('.', '/') + ".java"))
                || isUsedFromAnotherPackage(type)
                || isInSignatureOfUsedType(type);
    }

    /** Tells whether callers in other packages get a type without naming it: {@code finding.rule().severity()}. */
    private static boolean isInSignatureOfUsedType(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(PublicTypeTest::isUsedFromAnotherPackage)
                .flatMap(user -> user.getMembers().stream())
                .anyMatch(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        && member.getAllInvolvedRawTypes().contains(type));
    }

    private static boolean isUsedFromAnotherPackage(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static Set<String> exportedPackages() {
        Path[] mainClasses = Stream.of(ReactorModule.values())
                .map(module -> module.path("target/classes"))
                .filter(folder -> Files.exists(folder.resolve("module-info.class")))
                .toArray(Path[]::new);
        return ModuleFinder.of(mainClasses).findAll().stream()
                .flatMap(module -> module.descriptor().exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }
}
