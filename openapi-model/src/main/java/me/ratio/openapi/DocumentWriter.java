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

/** Writes a tree as YAML or JSON; the same tree gives the same bytes on every machine. */
public final class DocumentWriter {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    private static final ObjectWriter JSON = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(INDENTER)
                    .withArrayIndenter(INDENTER));

    // Strings stay in quotes: a bare date-time would be something else to some readers.
    private static final ObjectWriter YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build()
            .writer();

    private static final ObjectWriter PLAIN_YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .stringQuotingChecker(new PlainWhereSafe())
                    .build())
            .build()
            .writer();

    private DocumentWriter() {}

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
     * @return YAML, every string quoted, ending with a line feed
     */
    public static String yaml(JsonNode document) {
        return render(YAML, document);
    }

    /**
     * Renders a tree as YAML that people edit.
     *
     * @param document the tree
     * @return YAML, strings quoted only where they would be something else, ending with a line feed
     */
    public static String plainYaml(JsonNode document) {
        return render(PLAIN_YAML, document);
    }

    /**
     * Writes text to a file at once, making its directory when there is none; a failure leaves the file as it was.
     *
     * @param file the file, replaced when it exists
     * @param text what to write, as UTF-8
     * @throws DocumentException when the file cannot be written
     */
    public static void write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        try {
            Files.createDirectories(whole.getParent());
            Path draft = whole.resolveSibling(whole.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
