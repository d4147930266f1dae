package me.ratio.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import me.ratio.architecture.ExportedTypes;
import me.ratio.runtime.planted.PlantedViolations;
import org.junit.jupiter.api.Test;

class RuntimeArchitectureTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final JavaClasses MODULE = new ClassFileImporter().importPath(CLASSES);
    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(PlantedViolations.class);

    private static final ArchRule NO_OTHER_MODULE_OF_OURS = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("me.ratio..").and(resideOutsideOfPackage("me.ratio.runtime..")));

    /** Generated Feign interfaces name these types: they expand path and query parameters for Feign. */
    private static final String SUPPORT_OF_FEIGN_INTERFACES = "me.ratio.runtime.feign";

    @Test
    void usesNoOtherModule() {
        NO_OTHER_MODULE_OF_OURS.check(MODULE);
    }

    @Test
    void findsAPlantedUseOfAnotherModule() {
        assertThat(NO_OTHER_MODULE_OF_OURS.evaluate(PLANTED).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("me.ratio.planted.OtherModule");
    }

    @Test
    void exportsNoFeignOrJacksonType() {
        Set<String> exported = ExportedTypes.packagesExportedBy(CLASSES);

        assertThat(exported.remove(SUPPORT_OF_FEIGN_INTERFACES)).isTrue();
        assertThat(exported).isNotEmpty();
        ExportedTypes.showNoFeignOrJackson(exported).check(MODULE);
        ExportedTypes.extendNoFeignOrJackson(exported).check(MODULE);
    }

    @Test
    void findsPlantedFeignAndJacksonTypes() {
        Set<String> planted = Set.of(PlantedViolations.class.getPackageName());

        assertThat(ExportedTypes.showNoFeignOrJackson(planted)
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails())
                .satisfiesExactlyInAnyOrder(
                        violation -> assertThat(violation).contains("mappers()"),
                        violation -> assertThat(violation).contains("read()"),
                        violation -> assertThat(violation).contains("configure(feign.Request)"));
        assertThat(ExportedTypes.extendNoFeignOrJackson(planted)
                        .evaluate(PLANTED)
                        .hasViolation())
                .isTrue();
    }
}
