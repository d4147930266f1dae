package me.ratio.generator.size;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import me.ratio.generator.maven.ChildMaven;

/** Prints the size of the code that this generator and the stock generator make of documents. */
public final class SizeReport {
    /** One operation and nothing else, with a tag that names no other file. */
    private static final String ALMOST_NOTHING = """
            openapi: 3.0.1
            info: {title: Almost nothing, version: "1"}
            paths: {/: {get: {operationId: nothing, tags: [Nothing], responses: {"204": {description: Nothing}}}}}
            """;

    private final Path folder;
    private final PrintStream out;

    private SizeReport(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Expects an empty or missing folder to work in, then the documents. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        new SizeReport(Files.createTempDirectory(folder, "run"), System.out)
                .print(List.of(arguments).subList(1, arguments.length));
    }

    private void print(List<String> documents) throws IOException, InterruptedException {
        out.println("| document | generator | | per operation | per schema | support | together |");
        out.println("|---|---|---|--:|--:|--:|--:|");
        Path nothing = Files.writeString(folder.resolve("nothing.yaml"), ALMOST_NOTHING);
        for (String document : documents) {
            MeasuredDocument contract = MeasuredDocument.read(Path.of(document));
            for (MeasuredGenerator generator : MeasuredGenerator.values()) {
                Set<String> always = generator
                        .sources(nothing, Files.createTempDirectory(folder, "nothing"))
                        .keySet();
                print(contract, generator, always);
            }
        }
    }

    private void print(MeasuredDocument contract, MeasuredGenerator generator, Set<String> always)
            throws IOException, InterruptedException {
        Path output = Files.createTempDirectory(folder, generator.name());
        SortedMap<String, String> sources = generator.sources(contract.document(), output);
        CompiledClasses classes = CompiledClasses.of(
                output.resolve("src/main/java"), classPath(generator, output), output.resolve("classes"));
        Map<SourceKind, Long> lines = new EnumMap<>(SourceKind.class);
        Map<SourceKind, Long> bytes = new EnumMap<>(SourceKind.class);
        sources.forEach((path, text) -> {
            SourceKind part = SourceKind.of(path, always, contract.schemas());
            lines.merge(part, text.lines().count(), Long::sum);
            bytes.merge(part, classes.bytes().getOrDefault(path, 0L), Long::sum);
        });
        String head = "| %s: %d operations, %d schemas | %s | "
                .formatted(
                        contract.document().getFileName(),
                        contract.operations(),
                        contract.schemas().size(),
                        generator.name().toLowerCase(Locale.ROOT));
        out.println(head + "lines | " + cells(lines, contract));
        out.println(
                classes.errors() == 0
                        ? head + "class-file bytes | " + cells(bytes, contract)
                        : head + "does not compile, " + classes.errors() + " errors | | | | |");
    }

    private static String cells(Map<SourceKind, Long> counts, MeasuredDocument contract) {
        long operations = counts.getOrDefault(SourceKind.OPERATIONS, 0L);
        long schemas = counts.getOrDefault(SourceKind.SCHEMAS, 0L);
        long support = counts.getOrDefault(SourceKind.SUPPORT, 0L);
        List<String> cells = new ArrayList<>();
        for (double cell : new double[] {
            (double) operations / contract.operations(),
            (double) schemas / Math.max(1, contract.schemas().size()),
            support,
            operations + schemas + support
        }) {
            cells.add(String.format(Locale.ROOT, "%,.0f", cell));
        }
        return String.join(" | ", cells) + " |";
    }

    /** Stock code is compiled with the dependencies of the pom that comes with it. */
    private static String classPath(MeasuredGenerator generator, Path output) throws IOException, InterruptedException {
        if (generator == MeasuredGenerator.THIS) {
            return System.getProperty("java.class.path");
        }
        Path file = output.resolve("class-path.txt");
        ChildMaven.run(
                output,
                "org.apache.maven.plugins:maven-dependency-plugin:" + ChildMaven.given("ratio.dependency-plugin")
                        + ":build-classpath",
                "-Dmdep.outputFile=" + file,
                "-Dmdep.includeScope=compile");
        return Files.readString(file);
    }
}
