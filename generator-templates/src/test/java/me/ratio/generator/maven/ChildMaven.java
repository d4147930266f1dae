package me.ratio.generator.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs Maven in another folder, with the Maven, JDK and local repository of this build. */
public final class ChildMaven {
    /** Long enough for the downloads of a first build. */
    private static final long MINUTES = 10;

    private ChildMaven() {}

    /** Returns the output; a failed build throws an exception with the output. */
    public static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>();
        command.add(
                Path.of(given("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString());
        command.addAll(List.of("--batch-mode", "--quiet"));
        Path settings = Path.of(given("ratio.maven.settings"));
        if (Files.exists(settings)) {
            command.addAll(List.of("--settings", settings.toString()));
        }
        command.add("-Dmaven.repo.local=" + given("ratio.maven.repository"));
        command.add("-Dmaven.ext.class.path=" + Path.of(given("basedir"), "target", "test-classes"));
        command.add("-D" + BuiltModule.FOLDER + "=" + given("basedir"));
        command.addAll(List.of(arguments));

        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // as .mvn/jvm.config does for this build: short runs need no second compiler
        builder.environment()
                .merge("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", (theirs, ours) -> theirs + " " + ours);
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("no end after " + MINUTES + " minutes:\n" + Files.readString(output));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit code " + process.exitValue() + ":\n" + Files.readString(output));
        }
        return Files.readString(output);
    }

    /** Returns a system property that only a build by Maven sets. */
    public static String given(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("no system property " + property + ": run this test with Maven");
        }
        return value;
    }
}
