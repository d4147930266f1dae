package me.ratio.contract.lock.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** A small module, compiled for a test. */
public final class SampleModule {
    private SampleModule() {}

    /**
     * Compiles a module.
     *
     * @param directory where to
     * @param sources for each file its path, and its source on the next lines; {@code ---} separates the files
     * @return the directory of its classes
     */
    public static Path compile(Path directory, String sources) throws IOException {
        return compile(directory, sources, List.of("-parameters"));
    }

    static Path compile(Path directory, String sources, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(options);
        Path classes = directory.resolve("classes");
        arguments.addAll(List.of("-d", classes.toString()));
        for (String source : sources.split("(?m)^---\n")) {
            int end = source.indexOf('\n');
            Path file = directory.resolve("sources").resolve(source.substring(0, end));
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.substring(end + 1));
            arguments.add(file.toString());
        }
        int exit = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        assertThat(exit).as("the exit code of javac").isZero();
        return classes;
    }
}
