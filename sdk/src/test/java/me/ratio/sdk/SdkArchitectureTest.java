package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Set;
import me.ratio.architecture.ExportedTypes;
import org.junit.jupiter.api.Test;

/** Applies the rules for exported types, which the runtime's test tries on planted violations. */
class SdkArchitectureTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void exportsNoFeignOrJacksonType() {
        JavaClasses module = new ClassFileImporter().importPath(CLASSES);
        Set<String> exported = ExportedTypes.packagesExportedBy(CLASSES);

        assertThat(exported).isNotEmpty();
        ExportedTypes.showNoFeignOrJackson(exported).check(module);
        ExportedTypes.extendNoFeignOrJackson(exported).check(module);
    }
}
