package me.ratio.conformance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks the source files of all modules for what the formatter and the compiler leave open. */
class SourceStyleTest {
    private static final Pattern BLANK_LINE_AFTER_BRACE =
            Pattern.compile("^.*\\b(class|interface|record|enum) [^;{]*\\{\\n[ \\t]*\\n", Pattern.MULTILINE);

    /** The descriptors of packages and modules, which the language names. */
    private static final Set<String> DESCRIPTORS = Set.of("package-info.java", "module-info.java");

    private static final List<SourceFile> JAVA_FILES =
            SourceFile.all().stream().filter(SourceFile::isJavaSource).toList();

    @Test
    void hasNoBlankLineAfterTheBraceOfAType() {
        assertThat(JAVA_FILES)
                .isNotEmpty()
                .flatExtracting(file -> file.find(BLANK_LINE_AFTER_BRACE))
                .isEmpty();
    }

    @Test
    void findsAPlantedBlankLine() {
        assertThat(SourceFile.planted("blank-lines.txt").find(BLANK_LINE_AFTER_BRACE))
                .containsExactly(
                        "blank-lines.txt:3: final class Planted extends Other {",
                        "blank-lines.txt:10: record Pair( String left, String right) {");
    }

    @Test
    void usesASimpleClassNameOnce() {
        assertThat(duplicates(JAVA_FILES)).isEmpty();
    }

    @Test
    void findsAPlantedDuplicate() {
        assertThat(duplicates(List.of(
                        new SourceFile(Path.of("sdk/src/Planted.java"), ""),
                        new SourceFile(Path.of("spec/src/Planted.java"), ""),
                        new SourceFile(Path.of("spec/src/package-info.java"), ""),
                        new SourceFile(Path.of("spec/src/other/package-info.java"), ""))))
                .containsOnlyKeys("Planted.java");
    }

    private static Map<String, List<Path>> duplicates(List<SourceFile> files) {
        Map<String, List<Path>> paths = files.stream()
                .collect(Collectors.groupingBy(
                        SourceFile::fileName, TreeMap::new, Collectors.mapping(SourceFile::path, Collectors.toList())));
        paths.entrySet().removeIf(entry -> entry.getValue().size() == 1 || DESCRIPTORS.contains(entry.getKey()));
        return paths;
    }
}
