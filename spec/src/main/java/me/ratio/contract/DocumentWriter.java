package me.ratio.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
     * Writes text to a file, making its directory when there is none.
     *
     * @param file the file, replaced when it exists
     * @param text what to write, as UTF-8
     * @throws ContractException when the file cannot be written
     */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ContractException(file + ": cannot be written: " + e.getMessage());
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
