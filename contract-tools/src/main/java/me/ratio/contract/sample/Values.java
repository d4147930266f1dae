package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.schema.SchemaValidator;

/**
 * Draws values from the schemas of an OpenAPI document, in 3.0 or 3.1.
 *
 * <p>The same seed gives the same values in the same order. A value always obeys its schema, unless the settings ask for
 * enum values that it does not list. Dates, times and decimals have the one text that they get when written again. No
 * thread may share an instance.
 */
public final class Values {
    private static final String SCHEMAS = "/components/schemas/";
    private static final int TRIES = 100;

    private final OpenApiVersion version;
    private final ObjectNode plain;
    private final SchemaValidator validator;
    private final SplittableRandom random;
    private final Settings settings;

    /**
     * Prepares to draw with the usual settings.
     *
     * @param document the document, which is not changed
     * @param seed any number
     */
    public Values(JsonNode document, long seed) {
        this(OpenApiVersion.of(document), Discriminators.spelledOut(document), seed, Settings.usual());
    }

    private Values(OpenApiVersion version, ObjectNode plain, long seed, Settings settings) {
        this(version, plain, new SchemaValidator(new OpenApiDocument(plain)), seed, settings);
    }

    private Values(OpenApiVersion version, ObjectNode plain, SchemaValidator validator, long seed, Settings settings) {
        this.version = version;
        this.plain = plain;
        this.validator = validator;
        this.random = new SplittableRandom(seed);
        this.settings = settings;
    }

    /**
     * Starts anew from the same document.
     *
     * @param seed any number
     * @param changed what is drawn where there is a choice
     * @return the other values
     */
    public Values with(long seed, Settings changed) {
        return new Values(version, plain, validator, seed, changed);
    }

    /**
     * Draws a value of a schema in the document.
     *
     * @param pointer the JSON pointer of the schema, such as {@code /components/schemas/Thing}
     * @return the value
     * @throws DocumentException when there is no schema, when no value was found that obeys it, or when it has a keyword
     *     or a pattern from which values cannot be drawn; the message names the place
     */
    public JsonNode of(String pointer) {
        String name = pointer.startsWith(SCHEMAS) ? pointer.substring(SCHEMAS.length()) : "";
        boolean named = !name.isEmpty() && name.matches("[A-Za-z0-9._-]+");
        JsonNode schema = JsonPointers.find(plain, pointer);
        if (!schema.isObject() && !schema.isBoolean()) {
            throw new DocumentException(pointer + ": the document has no schema there");
        }
        return draw(named ? new Discriminators(plain).reference(name) : schema, pointer);
    }

    /**
     * Draws a value of a schema that stands on its own, with references into the document.
     *
     * @param schema the schema, in the spelling of the document's version
     * @return the value
     * @throws DocumentException as {@link #of(String)}
     */
    public JsonNode of(JsonNode schema) {
        ObjectNode around = plain.objectNode();
        around.put("openapi", version == OpenApiVersion.V3_0 ? "3.0.3" : "3.1.0");
        around.putObject("paths");
        around.putObject("components").putObject("schemas").set("it", schema);
        return draw(JsonPointers.find(Discriminators.spelledOut(around), SCHEMAS + "it"), "");
    }

    private JsonNode draw(JsonNode schema, String at) {
        String reason = "none was found that obeys all of it";
        for (int i = 0; i < TRIES; i++) {
            try {
                JsonNode value = new Drawing(plain, validator, random, settings).of(schema, at, 0);
                if (settings.unknownEnumValues() || validator.isValid(schema, value)) {
                    return value;
                }
            } catch (Contradiction e) {
                // another draw may avoid what contradicts itself
                reason = e.getMessage();
            }
        }
        throw new DocumentException(at + ": no value of this schema was found: " + reason);
    }
}
