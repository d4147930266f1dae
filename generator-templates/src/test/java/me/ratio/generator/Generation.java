package me.ratio.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Runs the generator inside this process. */
final class Generation {
    static final String API = "com.example.api";
    static final String MODEL = "com.example.model";
    static final String FEIGN = "com.example.feign";

    private Generation() {}

    /** Returns the sources generated for a document among the test resources. */
    static SortedMap<String, String> of(String resource, Path folder) throws IOException {
        Path document = Files.createDirectories(folder).resolve("document.yaml");
        Files.writeString(document, text(resource));
        return ofDocument(document, folder.resolve("out"));
    }

    /** Returns the sources generated for a document in a file. */
    static SortedMap<String, String> ofDocument(Path document, Path out) throws IOException {
        return ofDocument(document, out, FEIGN);
    }

    static SortedMap<String, String> ofDocument(Path document, Path out, String feignPackage) throws IOException {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(ContractCodegen.class.getName())
                .setInputSpec(document.toString())
                .setOutputDir(out.toString())
                // users can switch off the validation of OpenAPI Generator, so this generator must not rely on it
                .setValidateSpec(false)
                .setApiPackage(API)
                .setModelPackage(MODEL)
                .setInvokerPackage("com.example")
                .setAdditionalProperties(new LinkedHashMap<>(Map.of(
                        "feignPackage", feignPackage,
                        "sourceFolder", "java",
                        "hideGenerationTimestamp", "true")));
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        generator.opts(configurator.toClientOptInput()).generate();
        return written(out);
    }

    /** Returns every file below a folder, by its path below the source folder. */
    static SortedMap<String, String> written(Path out) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.exists(out)) {
            try (Stream<Path> all = Files.walk(out)) {
                all.filter(Files::isRegularFile)
                        .forEach(file -> files.put(
                                out.relativize(file)
                                        .toString()
                                        .replace('\\', '/')
                                        .replaceFirst("^java/", ""),
                                content(file)));
            }
        }
        return files;
    }

    static String text(String resource) throws IOException {
        try (var in = Generation.class.getResourceAsStream("/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
