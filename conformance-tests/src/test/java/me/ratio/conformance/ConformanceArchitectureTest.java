package me.ratio.conformance;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import me.ratio.conformance.planted.PlantedCycle;
import org.junit.jupiter.api.Test;

public class ConformanceArchitectureTest {
    /** Each package is one slice, the root package included. */
    private static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("me.ratio.(**)").should().beFreeOfCycles();

    private static final ClassFileImporter IMPORTER = new ClassFileImporter();

    @Test
    void hasNoPackageCycles() {
        NO_PACKAGE_CYCLES.check(IMPORTER.importPath(Path.of("target/classes")));
    }

    @Test
    void findsAPlantedPackageCycle() {
        assertThat(NO_PACKAGE_CYCLES
                        .evaluate(IMPORTER.importClasses(getClass(), PlantedCycle.class))
                        .hasViolation())
                .isTrue();
    }
}
