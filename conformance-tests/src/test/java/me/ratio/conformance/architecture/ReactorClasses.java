package me.ratio.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The compiled classes of all modules but the quickstart, which stands to the right, tests included. */
final class ReactorClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Stream.of(ReactorModule.values())
                    .filter(module -> module != ReactorModule.QUICKSTART)
                    .flatMap(module -> Stream.of(module.path("target/classes"), module.path("target/test-classes")))
                    .filter(folder -> folder.toFile().isDirectory())
                    .toList());

    private ReactorClasses() {}

    static JavaClasses of(ReactorModule module) {
        return in(module.path("target"));
    }

    static JavaClasses mainOf(ReactorModule module) {
        return in(module.path("target/classes"));
    }

    private static JavaClasses in(Path folder) {
        Path start = folder.toAbsolutePath().normalize();
        return ALL.that(describe("are in " + folder, (JavaClass type) -> Path.of(
                        type.getSource().orElseThrow().getUri())
                .normalize()
                .startsWith(start)));
    }
}
