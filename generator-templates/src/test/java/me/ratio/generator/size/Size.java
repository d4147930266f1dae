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

/** Prints how much Java comes out of documents: this generator's beside the stock generator's. */
public final class Size {
    /** One operation and nothing else, of a tag that no other file is called by. */
    private static final String ALMOST_NOTHING = """
            openapi: 3.0.1
            info: {title: Almost nothing, version: "1"}
            paths: {/: {get: {operationId: nothing, tags: [Nothing], responses: {"204": {description: Nothing}}}}}
            """;

    private final Path folder;
    private final PrintStream out;

    private Size(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Takes an empty or missing folder to work in, then the documents. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        new Size(Files.createTempDirectory(folder, "run"), System.out)
                .print(List.of(arguments).subList(1, arguments.length));
    }

    private void print(List<String> documents) throws IOException, InterruptedException {
        out.println("| document | generator | | per operation | per schema | support | together |");
        out.println("|---|---|---|--:|--:|--:|--:|");
        Path nothing = Files.writeString(folder.resolve("nothing.yaml"), ALMOST_NOTHING);
        for (String document : documents) {
            Contract contract = Contract.read(Path.of(document));
            for (Generator generator : Generator.values()) {
                Set<String> always = generator
                        .sources(nothing, Files.createTempDirectory(folder, "nothing"))
                        .keySet();
                print(contract, generator, always);
            }
        }
    }

    private void print(Contract contract, Generator generator, Set<String> always)
            throws IOException, InterruptedException {
        Path output = Files.createTempDirectory(folder, generator.name());
        SortedMap<String, String> sources = generator.sources(contract.document(), output);
        Classes classes =
                Classes.of(output.resolve("src/main/java"), classPath(generator, output), output.resolve("classes"));
        Map<Part, Long> lines = new EnumMap<>(Part.class);
        Map<Part, Long> bytes = new EnumMap<>(Part.class);
        sources.forEach((path, text) -> {
            Part part = Part.of(path, always, contract.schemas());
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

    private static String cells(Map<Part, Long> counts, Contract contract) {
        long operations = counts.getOrDefault(Part.OPERATIONS, 0L);
        long schemas = counts.getOrDefault(Part.SCHEMAS, 0L);
        long support = counts.getOrDefault(Part.SUPPORT, 0L);
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

    /** Stock code is compiled with what the pom that comes with it names. */
    private static String classPath(Generator generator, Path output) throws IOException, InterruptedException {
        if (generator == Generator.THIS) {
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
