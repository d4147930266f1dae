package me.ratio.conformance.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A committed text file.
 *
 * @param path the path from the root of the repository
 */
record SourceFile(Path path, String text) {
    /** Fixtures that break a rule on purpose stand in packages and folders of this name. */
    private static final Path PLANTED = Path.of("planted");

    /** Reads all files below {@code src} of every module. */
    static List<SourceFile> all() {
        return Arrays.stream(ReactorModule.values())
                .flatMap(module -> in(module, "src").stream())
                .toList();
    }

    /** Reads a file or all files below a folder; none when it does not exist. */
    static List<SourceFile> in(ReactorModule module, String path) {
        Path start = module.path(path);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ReactorModule.ROOT.relativize(file))
                    .filter(file -> Stream.iterate(file, Path::getParent)
                            .limit(file.getNameCount())
                            .noneMatch(part -> part.endsWith(PLANTED)))
                    .map(file -> new SourceFile(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text with planted violations. */
    static SourceFile planted(String name) {
        return new SourceFile(Path.of(name), read(Path.of("conformance-tests/src/test/resources/planted", name)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(ReactorModule.ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether the file is compiled; Java files among the resources are documents of tests. */
    boolean isJavaSource() {
        return path.toString().endsWith(".java") && !path.toString().contains("resources");
    }

    String fileName() {
        return path.getFileName().toString();
    }

    /** Returns every match of a pattern as {@code path:line: match}. */
    List<String> find(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(match -> path + ":" + lineAt(match.start()) + ": "
                        + match.group().strip().replaceAll("\\s+", " "))
                .toList();
    }

    private long lineAt(int index) {
        return 1 + text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
