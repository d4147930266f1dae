package me.ratio.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import me.ratio.architecture.planted.PlantedCycle;
import org.junit.jupiter.api.Test;

/** Checks the packages of the module that runs it; its source is shared by the modules. */
public class PackageCycleTest {
    /** Each package is one slice, the root package included. */
    private static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("me.ratio.(**)").should().beFreeOfCycles();

    @Test
    void hasNoPackageCycles() {
        JavaClasses module = new ClassFileImporter().importPath(Path.of("target/classes"));

        assertThat(module).isNotEmpty();
        NO_PACKAGE_CYCLES.check(module);
    }

    @Test
    void findsAPlantedPackageCycle() {
        JavaClasses planted = new ClassFileImporter().importClasses(getClass(), PlantedCycle.class);

        assertThat(NO_PACKAGE_CYCLES.evaluate(planted).hasViolation()).isTrue();
    }
}
