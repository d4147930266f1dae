package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.schema.ComposedSchema;
import me.ratio.openapi.schema.SchemaValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiReadmeTest {
    @TempDir
    Path directory;

    @Test
    void exampleListsInvalidExamples() throws IOException {
        Path file = Files.writeString(directory.resolve("api.yaml"), """
                openapi: 3.0.3
                paths: {}
                components:
                  schemas:
                    Name: {type: string, maxLength: 3, example: Anna}
                    Age: {type: integer, example: 3.0}
                """);

        assertThat(mismatches(file)).containsExactly("/components/schemas/Name/example: it is longer than 3");
    }

    @Test
    void exampleIsThisCode() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String example = readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("```\n\n|"));
        String source = Files.readString(Path.of("src/test/java/me/ratio/openapi/OpenApiReadmeTest.java"));

        assertThat(source).contains(example.indent(8));
    }

    private static List<String> mismatches(Path file) {
        OpenApiDocument document = new OpenApiDocument(DocumentReader.readOpenApi(file));
        SchemaValidator validator = new SchemaValidator(document);
        List<String> mismatches = new ArrayList<>();
        document.schemas().values().forEach(schema -> {
            LocatedNode example = ComposedSchema.of(schema).first("example");
            if (example.exists()) {
                validator
                        .mismatch(schema.node(), example.node())
                        .ifPresent(mismatch -> mismatches.add(example.pointer() + ": " + mismatch.sentence()));
            }
        });
        return mismatches;
    }
}
