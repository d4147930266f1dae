package me.ratio.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the Java that measures.
 *
 * @param home its home, null if there is none
 * @param isOwn whether it is the one that runs this
 */
record MeasuredJava(@Nullable Path home, boolean isOwn) {
    private static final int FIRST_VERSION = 21;

    /** Returns the one that runs this. */
    static MeasuredJava own() {
        return new MeasuredJava(Path.of(System.getProperty("java.home")), true);
    }

    /** Returns the one that runs this if it has virtual threads, otherwise that of {@code JAVA25_HOME}. */
    static MeasuredJava withVirtualThreads() {
        if (Runtime.version().feature() >= FIRST_VERSION) {
            return own();
        }
        String other = System.getenv("JAVA25_HOME");
        return new MeasuredJava(other == null ? null : Path.of(other), false);
    }

    /** Returns the version that its {@code release} file names. */
    String version() throws IOException {
        if (isOwn || home == null) {
            return Runtime.version().toString();
        }
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
                    .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                    .findFirst()
                    .orElse("of JAVA25_HOME");
        }
    }
}
