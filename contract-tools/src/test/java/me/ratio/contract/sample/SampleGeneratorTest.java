package me.ratio.contract.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleGeneratorTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Values, version: "1"}
            paths: {}
            components:
              schemas:
                Thing: {type: object, required: [id], properties: {id: {type: string}, size: {type: integer, nullable: true}}}
                Colour: {type: string, enum: [red, green]}
                Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                Pet:
                  oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
                  discriminator: {propertyName: kind, mapping: {meows: Cat}}
                Named: {type: object, required: [kind], properties: {kind: {type: string, enum: [tabby]}}}
                Tom: {oneOf: [{$ref: "#/components/schemas/Named"}, {$ref: "#/components/schemas/Dog"}], discriminator: {propertyName: kind}}
                Base: {type: object, discriminator: {propertyName: kind, mapping: {d: Derived}}, properties: {kind: {type: string}}}
                Derived: {allOf: [{$ref: "#/components/schemas/Base"}, {type: object, properties: {more: {type: string}}}]}
                Chain: {type: object, properties: {next: {$ref: "#/components/schemas/Chain"}, all: {type: array, items: {$ref: "#/components/schemas/Chain"}}}}
                Endless: {type: object, required: [next], properties: {next: {$ref: "#/components/schemas/Endless"}}}
                Circle: {allOf: [{$ref: "#/components/schemas/Circle"}]}
                Swing: {oneOf: [{$ref: "#/components/schemas/Seesaw"}]}
                Seesaw: {oneOf: [{$ref: "#/components/schemas/Swing"}]}
                100%: {type: boolean}
            """;
    private static final long SEED = 7;

    @Test
    void sameSeedGivesSameValues() throws IOException {
        assertThat(generated("Thing", SampleOptions.defaults(), SEED))
                .containsExactlyElementsOf(
                        generated("Thing", SampleOptions.defaults(), SEED).toList());
        assertThat(generated("Thing", SampleOptions.defaults(), SEED).toList())
                .isNotEqualTo(
                        generated("Thing", SampleOptions.defaults(), SEED + 1).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "100%25"})
    void followsReferencesEncodedOrNot(String name) throws IOException {
        JsonNode reference = yaml("{$ref: '#/components/schemas/" + name + "'}");
        assertThat(new SampleGenerator(document(), SEED).generate(reference).isBoolean())
                .isTrue();
    }

    @Test
    void generatesOptionalPropertiesAsConfigured() throws IOException {
        assertThat(generated("Thing", SampleOptions.defaults().withOptionals(Presence.NONE), SEED))
                .allSatisfy(thing -> assertThat(thing.has("size")).isFalse());
        assertThat(generated("Thing", SampleOptions.defaults().withOptionals(Presence.ALL), SEED))
                .allSatisfy(thing -> assertThat(thing.has("size")).isTrue());
        assertThat(generated("Thing", SampleOptions.defaults(), SEED))
                .anySatisfy(thing -> assertThat(thing.has("size")).isTrue())
                .anySatisfy(thing -> assertThat(thing.has("size")).isFalse());
    }

    @Test
    void generatesNullsAsConfigured() throws IOException {
        SampleOptions everything = SampleOptions.defaults().withOptionals(Presence.ALL);
        assertThat(generated("Thing", everything.withNulls(Presence.NONE), SEED))
                .allSatisfy(thing -> assertThat(thing.path("size").isNumber()).isTrue());
        assertThat(generated("Thing", everything.withNulls(Presence.ALL), SEED))
                .allSatisfy(thing -> assertThat(thing.path("size").isNull()).isTrue());
    }

    @Test
    void generatesUnknownValuesOnlyIfConfigured() throws IOException {
        assertThat(texts(generated("Colour", SampleOptions.defaults(), SEED))).containsExactly("green", "red");
        assertThat(texts(generated("Colour", SampleOptions.defaults().withUnknownEnumValues(), SEED)))
                .contains("green", "red")
                .hasSizeGreaterThan(2);
        assertThat(generated("Thing", SampleOptions.defaults().withUnknownFields(), SEED))
                .anySatisfy(thing -> assertThat(thing.properties())
                        .anySatisfy(field -> assertThat(field.getKey()).containsIgnoringCase("unheard")));
    }

    @Test
    void setsTheDiscriminatorOfTheMember() throws IOException {
        assertThat(generated("Pet", SampleOptions.defaults(), SEED)
                        .map(pet -> pet.path("kind").asText())
                        .distinct())
                .containsExactlyInAnyOrder("meows", "Dog");
        assertThat(generated("Tom", SampleOptions.defaults(), SEED)
                        .map(pet -> pet.path("kind").asText())
                        .distinct())
                .containsExactlyInAnyOrder("tabby", "Dog");
        assertThat(generated("Derived", SampleOptions.defaults(), SEED)
                        .map(one -> one.path("kind").asText())
                        .distinct())
                .containsExactly("d");
        assertThat(generated("Base", SampleOptions.defaults(), SEED)
                        .map(one -> one.path("kind").asText())
                        .distinct())
                .containsExactly("d");
    }

    @Test
    void limitsRecursiveSchemas() throws IOException {
        assertThat(generated("Chain", SampleOptions.defaults().withOptionals(Presence.ALL), SEED))
                .allSatisfy(chain -> assertThat(chain.toString()).hasSizeLessThan(20_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {type: string, pattern: '^[a-f\\d]{2,3}(-x|_y)+\\.[^a-z ]$'}
            {type: string, pattern: '^(?:\\w+ ){0,2}\\S$', maxLength: 4}
            {type: string, pattern: '^(?=a)b*ab$', example: ab}
            {type: number, minimum: 1, exclusiveMinimum: true, maximum: 1.01}
            {type: integer, minimum: 7, maximum: 9, multipleOf: 4}
            {type: array, uniqueItems: true, minItems: 2, maxItems: 2, items: {type: boolean}}
            {type: object, minProperties: 2, maxProperties: 2, properties: {a: {}, b: {}, c: {}}, additionalProperties: false}
            {type: string, not: {enum: ['']}}
            {allOf: [{type: number, minimum: 2}, {type: integer, maximum: 2}]}
            {oneOf: [{type: integer, multipleOf: 3}, {type: integer, multipleOf: 5}], minimum: 1, maximum: 30}
            {$ref: '#/components/schemas/Colour'}
            """)
    void satisfiesEveryKeyword(String schema) throws IOException {
        JsonNode document = document();
        JsonNode given = yaml(schema);
        SampleGenerator samples = new SampleGenerator(document, SEED);
        ((ObjectNode) document.at("/components/schemas")).set("Given", given);
        IndependentValidator validator = new IndependentValidator(document);
        for (int i = 0; i < 200; i++) {
            JsonNode value = samples.generate(given);
            assertThat(validator.errors("/components/schemas/Given", value))
                    .as("%s, value %d", value, i)
                    .isEmpty();
        }
    }

    @Test
    void generatesCanonicalDateTimesAndDecimals() throws IOException {
        SampleGenerator samples = new SampleGenerator(document(), SEED);
        for (int i = 0; i < 500; i++) {
            String moment =
                    samples.generate(yaml("{type: string, format: date-time}")).asText();
            assertThat(OffsetDateTime.parse(moment)).hasToString(moment);
            String decimal =
                    samples.generate(yaml("{type: string, format: decimal}")).asText();
            assertThat(new BigDecimal(decimal).stripTrailingZeros().toPlainString())
                    .isEqualTo(decimal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, pattern: '(?<=a)b', minLength: 2} ; /pattern: no matching string found",
                "{type: object, properties: {a: {type: array, contains: {}}}, required: [a]} ; /properties/a/contains: cannot generate",
                "{type: integer, minimum: 2, maximum: 1} ; no number is within the bounds",
                "{type: text} ; not a valid type",
                "{$ref: '#/components/schemas/Nobody'} ; does not exist",
                "{$ref: '#/components/schemas/Endless'} ; every value is infinite",
                "{$ref: '#/components/schemas/Circle'} ; break the cycle",
                "{$ref: '#/components/schemas/Swing'} ; break the cycle",
                "{allOf: [{type: string}, {type: integer}]} ; exclude each other",
            })
    void reportsTheLocationOfUnsupportedSchemas(String schemaAndReason) throws IOException {
        String[] both = schemaAndReason.split(" ; ");
        SampleGenerator samples = new SampleGenerator(document(), SEED);
        JsonNode schema = yaml(both[0]);
        assertThatThrownBy(() -> samples.generate(schema))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(both[1]);
        assertThatThrownBy(() -> samples.generate("/components/schemas/Nobody"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("/components/schemas/Nobody: the document has no schema there");
    }

    private static Stream<JsonNode> generated(String schema, SampleOptions settings, long seed) throws IOException {
        SampleGenerator samples = new SampleGenerator(document(), 0).with(seed, settings);
        return IntStream.range(0, 100).mapToObj(i -> samples.generate("/components/schemas/" + schema));
    }

    private static Set<String> texts(Stream<JsonNode> values) {
        return new TreeSet<>(values.map(JsonNode::asText).toList());
    }

    private static JsonNode document() throws IOException {
        return yaml(DOCUMENT);
    }

    private static JsonNode yaml(String text) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
