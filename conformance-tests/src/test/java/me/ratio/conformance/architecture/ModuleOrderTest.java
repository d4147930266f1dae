package me.ratio.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.conformance.architecture.planted.PlantedViolations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that each module uses only what stands to its left, in classes and as files, tests included. */
class ModuleOrderTest {
    @Test
    void knowsEveryModuleOfTheBuild() throws Exception {
        String pom = Files.readString(ReactorModule.ROOT.resolve("pom.xml"));

        assertThat(Stream.of(ReactorModule.values()).map(ReactorModule::folder))
                .containsExactlyInAnyOrderElementsOf(Pattern.compile("<module>(.*)</module>")
                        .matcher(pom)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "QUICKSTART")
    void usesOnlyClassesOfModulesToTheLeft(ReactorModule module) {
        usesNothingToTheRightOf(module).check(ReactorClasses.of(module));
    }

    @ParameterizedTest
    @EnumSource
    void readsOnlyFilesOfModulesToTheLeft(ReactorModule module) {
        assertThat(Stream.concat(SourceFile.in(module, "src").stream(), SourceFile.in(module, "pom.xml").stream()))
                .flatExtracting(file -> pathsToTheRight(module, file))
                .isEmpty();
    }

    @Test
    void findsAPlantedUseOfAModuleToTheRight() {
        assertThat(usesNothingToTheRightOf(ReactorModule.RUNTIME)
                        .evaluate(new ClassFileImporter().importClasses(PlantedViolations.class))
                        .getFailureReport()
                        .getDetails())
                .singleElement()
                .asString()
                .contains("me.ratio.sdk.RatioClient");
    }

    @Test
    void findsPlantedPathsToTheRight() {
        SourceFile file = SourceFile.planted("paths.txt");

        assertThat(pathsToTheRight(ReactorModule.SDK, file))
                .containsExactly(
                        "paths.txt:2: ../sandbox",
                        "paths.txt:3: ..\", \"conformance-tests",
                        "paths.txt:4: ../conformance-tests");
    }

    private static ArchRule usesNothingToTheRightOf(ReactorModule module) {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        module.right().stream().map(ReactorModule::packages).toArray(String[]::new));
    }

    private static List<String> pathsToTheRight(ReactorModule module, SourceFile file) {
        String folders = module.right().stream()
                .map(ReactorModule::folder)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return folders.isEmpty() ? List.of() : file.find(Pattern.compile("\\.\\.(/|\",\\s*\")(" + folders + ")\\b"));
    }
}
