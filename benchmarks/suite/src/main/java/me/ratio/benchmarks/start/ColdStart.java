package me.ratio.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.ratio.benchmarks.api.Bodies;

/** Lists the compared programs and measures one run of each, from the start of the JVM to its end. */
public enum ColdStart {
    RATIO("Ratio SDK", StartOfRatio.class, "ratio-(sdk|runtime)-|feign-core-|jspecify-|" + ColdStart.COMMON),
    RAW_HC5("Apache HttpClient 5 + Jackson", StartOfRawHttpClient5.class, ColdStart.COMMON);

    private static final String COMMON =
            "jackson-(annotations|core|databind|datatype-jsr310)-|slf4j-|httpclient5-|httpcore5-";

    private final String label;
    private final Class<?> program;
    private final Pattern jars;

    ColdStart(String label, Class<?> program, String jars) {
        this.label = label;
        this.program = program;
        this.jars = Pattern.compile("^(" + jars + ")");
    }

    /** Returns the name for people. */
    public String label() {
        return label;
    }

    /** Runs the program once, on a class path with no more than it needs. */
    public StartTimes run(URI server) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        "TIMEFORMAT='%R %U %S'; time \"$@\"",
                        "bash",
                        java.toString(),
                        "-cp",
                        classPath(),
                        program.getName(),
                        server.toString())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || !OffsetDateTime.parse(output.strip()).isEqual(Bodies.LAST_CHANGE)) {
            throw new IOException(program.getSimpleName() + " failed: " + output + times);
        }
        return StartTimes.parse(times);
    }

    private String classPath() {
        List<String> entries =
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        return entries.stream()
                .filter(entry -> !entry.endsWith(".jar")
                        || jars.matcher(Path.of(entry).getFileName().toString()).find())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
