package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.schema.SchemaValidator;

/**
 * Generates sample values for the schemas of an OpenAPI document, in 3.0 or 3.1.
 *
 * <pre>{@code
 * SampleGenerator samples = new SampleGenerator(document, 42);
 * JsonNode book = samples.generate("/components/schemas/Book");
 * }</pre>
 *
 * <p>The same seed gives the same values in the same order. Every value is valid, unless the options ask for unknown
 * enum values. Dates, times and decimals have canonical text, so a round trip does not change them. Instances are not
 * thread-safe.
 */
public final class SampleGenerator {
    private static final String SCHEMAS = "/components/schemas/";
    private static final int MAX_ATTEMPTS = 100;

    private final OpenApiVersion version;
    private final DiscriminatorExpansion discriminators;
    private final OpenApiDocument document;
    private final SchemaValidator validator;
    private final SplittableRandom random;
    private final SampleOptions options;

    /**
     * Creates a generator with the default options.
     *
     * @param document the document, which is not changed
     * @param seed any number
     */
    public SampleGenerator(JsonNode document, long seed) {
        this(OpenApiVersion.of(document), new DiscriminatorExpansion(document), seed, SampleOptions.defaults());
    }

    private SampleGenerator(
            OpenApiVersion version, DiscriminatorExpansion discriminators, long seed, SampleOptions options) {
        this.version = version;
        this.discriminators = discriminators;
        this.document = new OpenApiDocument(discriminators.expanded());
        this.validator = new SchemaValidator(document);
        this.random = new SplittableRandom(seed);
        this.options = options;
    }

    /**
     * Returns a generator for the same document with another seed and other options.
     *
     * @param seed any number
     * @param changed the options
     */
    public SampleGenerator with(long seed, SampleOptions changed) {
        return new SampleGenerator(version, discriminators, seed, changed);
    }

    /**
     * Generates a value of a schema in the document.
     *
     * @param pointer the JSON pointer of the schema, such as {@code /components/schemas/Thing}
     * @return the value
     * @throws DocumentException when there is no schema, when no valid value was found, or when the schema has a keyword
     *     or pattern without support; the message names its location
     */
    public JsonNode generate(String pointer) {
        String name = pointer.startsWith(SCHEMAS) ? pointer.substring(SCHEMAS.length()) : "";
        boolean named = !name.isEmpty() && name.matches("[A-Za-z0-9._-]+");
        JsonNode schema = JsonPointers.find(document.tree(), pointer);
        if (!schema.isObject() && !schema.isBoolean()) {
            throw new DocumentException(pointer + ": the document has no schema there");
        }
        return generate(named ? discriminators.reference(name) : schema, pointer);
    }

    /**
     * Generates a value of a schema outside of the document, with references into it.
     *
     * @param schema the schema, in the version of the document
     * @return the value
     * @throws DocumentException as {@link #generate(String)}
     */
    public JsonNode generate(JsonNode schema) {
        ObjectNode wrapper = JsonNodeFactory.instance.objectNode();
        wrapper.put("openapi", version == OpenApiVersion.V3_0 ? "3.0.3" : "3.1.0");
        wrapper.putObject("paths");
        wrapper.putObject("components").putObject("schemas").set("it", schema);
        return generate(JsonPointers.find(new DiscriminatorExpansion(wrapper).expanded(), SCHEMAS + "it"), "");
    }

    private JsonNode generate(JsonNode schema, String at) {
        String reason = "no generated value is valid";
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            try {
                JsonNode value = new SampleContext(document, validator, random, options).generate(schema, at, 0);
                if (options.unknownEnumValues() || validator.isValid(schema, value)) {
                    return value;
                }
            } catch (UnsatisfiableSchemaException e) {
                // another attempt may choose a member that is satisfiable
                reason = e.getMessage();
            }
        }
        throw new DocumentException(at + ": no valid value found: " + reason);
    }
}
