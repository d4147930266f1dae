package me.ratio.generator.size;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import me.ratio.generator.ContractCodegen;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The compared generators, with default options except for packages. */
enum MeasuredGenerator {
    THIS(ContractCodegen.class.getName(), null),
    STOCK("java", "feign");

    private static final String SOURCES = "src/main/java";

    private final String name;
    private final String library;

    MeasuredGenerator(String name, String library) {
        this.name = name;
        this.library = library;
    }

    /** Returns the Java sources for a document, by their path. */
    SortedMap<String, String> sources(Path document, Path out) throws IOException {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName(name)
                .setInputSpec(document.toString())
                .setOutputDir(out.toString())
                .setValidateSpec(false)
                .setInvokerPackage("com.example")
                .setApiPackage("com.example.api")
                .setModelPackage("com.example.model");
        if (library != null) {
            configurator.setLibrary(library);
        }
        DefaultGenerator generator = new DefaultGenerator();
        PrintStream before = System.out;
        // the stock generator ends with a request for donations
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            generator.opts(configurator.toClientOptInput()).generate();
        } finally {
            System.setOut(before);
        }
        return read(out.resolve(SOURCES));
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        SortedMap<String, String> sources = new TreeMap<>();
        for (Path file : files) {
            sources.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return sources;
    }
}
