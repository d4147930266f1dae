package me.ratio.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/** Writes a tree as YAML or JSON. The same tree gives the same bytes on every machine. */
public final class DocumentWriter {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));

    /** Loaded only to write YAML, so that the library for it is optional. */
    private static final class Yaml {
        // A date-time without quotes is not a string for every YAML reader, so every string is quoted.
        static final ObjectWriter QUOTED = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build()
                .writer();

        static final ObjectWriter PLAIN = YAMLMapper.builder(YAMLFactory.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .stringQuotingChecker(new YamlStringQuoting())
                        .build())
                .build()
                .writer();
    }

    private DocumentWriter() {}

    /** Renders a tree in the syntax of a file: as JSON if its name ends with {@code .json}, else as YAML. */
    public static String render(Path file, JsonNode tree) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? json(tree) : yaml(tree);
    }

    /**
     * Renders a tree as JSON.
     *
     * @param document the tree
     * @return JSON, indented by two, ending with a line feed
     */
    public static String json(JsonNode document) {
        return render(JSON, document) + "\n";
    }

    /**
     * Renders a tree as YAML.
     *
     * @param document the tree
     * @return YAML with every string in quotes, ending with a line feed
     */
    public static String yaml(JsonNode document) {
        return render(Yaml.QUOTED, document);
    }

    /**
     * Renders a tree as YAML for people to edit.
     *
     * @param document the tree
     * @return YAML with strings in quotes only where they would not be read as strings, ending with a line feed
     */
    public static String plainYaml(JsonNode document) {
        return render(Yaml.PLAIN, document);
    }

    /**
     * Writes text to a file, creating its directory if needed. A failure leaves an existing file unchanged.
     *
     * @param file the file, replaced when it exists
     * @param text its new content, written as UTF-8
     * @throws DocumentException when the file cannot be written
     */
    public static void write(Path file, String text) {
        Path absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            Path draft = absolute.resolveSibling(absolute.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DocumentException(file + ": cannot be written: " + e.getMessage());
        }
    }

    private static String render(ObjectWriter writer, JsonNode document) {
        try {
            return writer.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }
}
