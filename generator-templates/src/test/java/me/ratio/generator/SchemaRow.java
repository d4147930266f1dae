package me.ratio.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;

/**
 * A row of {@code schema-readers.txt}.
 *
 * @param accepted values that satisfy the schema
 * @param rejected values that do not
 * @param type the type of a required property in Java, of which a model shows only its kind
 * @param exceptions the readers with another result, each as {@code diff: reason}
 */
record SchemaRow(
        String version,
        String schema,
        List<String> accepted,
        List<String> rejected,
        String type,
        List<String> exceptions) {
    /** Named schemas that the rows refer to. */
    private static final String COMPONENTS = """
            B: {type: string}
            Colour: {type: string, enum: [red, green]}
            Thing: {type: object, required: [id], properties: {id: {type: integer}}}
            """;

    static SchemaRow of(String line) {
        String[] cells = Arrays.stream(line.split("\\s\\|(?=\\s)", -1))
                .map(String::strip)
                .toArray(String[]::new);
        List<String> exceptions = List.of(cells).subList(5, cells.length);
        return new SchemaRow(cells[0], cells[1], values(cells[2]), values(cells[3]), cells[4], exceptions);
    }

    private static List<String> values(String cell) {
        List<String> values = new ArrayList<>();
        document("values: [" + cell + "]").tree().get("values").forEach(value -> values.add(value.toString()));
        return values;
    }

    boolean isExcepted(String reader) {
        return exceptions.stream().anyMatch(exception -> exception.startsWith(reader + ": "));
    }

    /** Returns a document that uses the schema, and has a request body of another schema with an example. */
    LocatedDocument with(String body, String example) {
        return document("""
                openapi: %s.0
                info: {title: Readers, version: "1", description: A schema.}
                servers: [{url: "https://example.com"}]
                security: []
                tags: [{name: a, description: Tag.}]
                paths:
                  /a:
                    post:
                      operationId: a
                      tags: [a]
                      summary: Sends a value.
                      requestBody: {content: {application/json: {schema: %s, example: %s}}}
                      responses: {"204": {description: Nothing.}}
                components:
                  schemas:
                    Row: {type: object, required: [value], properties: {value: %s}}
                %s""".formatted(version, body, example, schema, COMPONENTS.indent(4)));
    }

    /** Returns the schema, restricted to some values. */
    String restrictedTo(String... values) {
        return "{allOf: [%s, {enum: [%s]%s}]}"
                .formatted(
                        schema,
                        String.join(", ", values),
                        version.equals("3.0") && values[0].equals("null") ? ", nullable: true" : "");
    }

    @Override
    public String toString() {
        return version + " " + schema;
    }

    static LocatedDocument document(String yaml) {
        return DocumentReader.locate("row.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
