package me.ratio.contract.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentException;

/** Replaces patterns such as {@code apis/**}{@code /*.yaml} by the files that match, for shells that do not. */
final class FilePattern {
    private FilePattern() {}

    static List<String> expand(List<String> given) {
        List<String> files = new ArrayList<>();
        for (String location : given) {
            boolean pattern = location.matches(".*[*?\\[{].*") && !location.contains(":");
            files.addAll(pattern && !Files.exists(Path.of(location)) ? matching(location) : List.of(location));
        }
        return files;
    }

    private static List<String> matching(String pattern) {
        int wildcard = pattern.replaceFirst("[*?\\[{].*", "").lastIndexOf('/') + 1;
        Path start = Path.of(pattern.substring(0, wildcard));
        // A pattern for any folders matches none of them as well: a/**/*.yaml is a/b.yaml, too.
        PathMatcher deep = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        PathMatcher flat = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", ""));
        try (Stream<Path> tree = Files.walk(start.toString().isEmpty() ? Path.of(".") : start)) {
            List<String> found = tree.map(Path::normalize)
                    .filter(Files::isRegularFile)
                    .filter(file -> deep.matches(file) || flat.matches(file))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new DocumentException(pattern + ": no file matches");
            }
            return found;
        } catch (IOException e) {
            throw new DocumentException(pattern + ": no file matches");
        }
    }
}
