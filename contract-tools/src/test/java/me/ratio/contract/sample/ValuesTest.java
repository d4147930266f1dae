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

/** What is drawn, seen from outside. */
class ValuesTest {
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
    void oneSeedGivesTheSameValuesAndAnotherOneOthers() throws IOException {
        assertThat(drawn("Thing", Settings.usual(), SEED))
                .containsExactlyElementsOf(
                        drawn("Thing", Settings.usual(), SEED).toList());
        assertThat(drawn("Thing", Settings.usual(), SEED).toList())
                .isNotEqualTo(drawn("Thing", Settings.usual(), SEED + 1).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "100%25"})
    void aReferenceIsFollowedEncodedOrNot(String name) throws IOException {
        JsonNode reference = yaml("{$ref: '#/components/schemas/" + name + "'}");
        assertThat(new Values(document(), SEED).of(reference).isBoolean()).isTrue();
    }

    @Test
    void optionalPropertiesComeAsWanted() throws IOException {
        assertThat(drawn("Thing", Settings.usual().withOptionals(Amount.NONE), SEED))
                .allSatisfy(thing -> assertThat(thing.has("size")).isFalse());
        assertThat(drawn("Thing", Settings.usual().withOptionals(Amount.ALL), SEED))
                .allSatisfy(thing -> assertThat(thing.has("size")).isTrue());
        assertThat(drawn("Thing", Settings.usual(), SEED))
                .anySatisfy(thing -> assertThat(thing.has("size")).isTrue())
                .anySatisfy(thing -> assertThat(thing.has("size")).isFalse());
    }

    @Test
    void nullsComeAsWanted() throws IOException {
        Settings everything = Settings.usual().withOptionals(Amount.ALL);
        assertThat(drawn("Thing", everything.withNulls(Amount.NONE), SEED))
                .allSatisfy(thing -> assertThat(thing.path("size").isNumber()).isTrue());
        assertThat(drawn("Thing", everything.withNulls(Amount.ALL), SEED))
                .allSatisfy(thing -> assertThat(thing.path("size").isNull()).isTrue());
    }

    @Test
    void moreThanTheSchemaListsComesOnlyWhenAskedFor() throws IOException {
        assertThat(texts(drawn("Colour", Settings.usual(), SEED))).containsExactly("green", "red");
        assertThat(texts(drawn("Colour", Settings.usual().withUnknownEnumValues(), SEED)))
                .contains("green", "red")
                .hasSizeGreaterThan(2);
        assertThat(drawn("Thing", Settings.usual().withUnknownFields(), SEED))
                .anySatisfy(thing -> assertThat(thing.properties())
                        .anySatisfy(field -> assertThat(field.getKey()).containsIgnoringCase("unheard")));
    }

    @Test
    void discriminatorsNameTheMember() throws IOException {
        assertThat(drawn("Pet", Settings.usual(), SEED)
                        .map(pet -> pet.path("kind").asText())
                        .distinct())
                .containsExactlyInAnyOrder("meows", "Dog");
        assertThat(drawn("Derived", Settings.usual(), SEED)
                        .map(one -> one.path("kind").asText())
                        .distinct())
                .containsExactly("d");
        assertThat(drawn("Base", Settings.usual(), SEED)
                        .map(one -> one.path("kind").asText())
                        .distinct())
                .containsExactly("d");
    }

    @Test
    void valuesOfARecursiveSchemaEnd() throws IOException {
        assertThat(drawn("Chain", Settings.usual().withOptionals(Amount.ALL), SEED))
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
    void everyRuleIsObeyed(String schema) throws IOException {
        JsonNode document = document();
        JsonNode rules = yaml(schema);
        Values values = new Values(document, SEED);
        ((ObjectNode) document.at("/components/schemas")).set("Given", rules);
        Judge judge = new Judge(document);
        for (int i = 0; i < 200; i++) {
            JsonNode value = values.of(rules);
            assertThat(judge.complaints("/components/schemas/Given", value))
                    .as("%s, value %d", value, i)
                    .isEmpty();
        }
    }

    @Test
    void momentsAndDecimalsAreWrittenAsTheyWereRead() throws IOException {
        Values values = new Values(document(), SEED);
        for (int i = 0; i < 500; i++) {
            String moment = values.of(yaml("{type: string, format: date-time}")).asText();
            assertThat(OffsetDateTime.parse(moment)).hasToString(moment);
            String decimal = values.of(yaml("{type: string, format: decimal}")).asText();
            assertThat(new BigDecimal(decimal).stripTrailingZeros().toPlainString())
                    .isEqualTo(decimal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, pattern: '(?<=a)b', minLength: 2} ; /pattern: no text was found",
                "{type: object, properties: {a: {type: array, contains: {}}}, required: [a]} ; /properties/a/contains: values cannot",
                "{type: integer, minimum: 2, maximum: 1} ; no number is left",
                "{type: text} ; no such type",
                "{$ref: '#/components/schemas/Nobody'} ; leads nowhere",
                "{$ref: '#/components/schemas/Endless'} ; do not end",
                "{$ref: '#/components/schemas/Circle'} ; break the circle",
                "{$ref: '#/components/schemas/Swing'} ; break the circle",
                "{allOf: [{type: string}, {type: integer}]} ; no type is left",
            })
    void whatCannotBeDrawnIsRefusedWithItsPlace(String schemaAndReason) throws IOException {
        String[] both = schemaAndReason.split(" ; ");
        Values values = new Values(document(), SEED);
        JsonNode schema = yaml(both[0]);
        assertThatThrownBy(() -> values.of(schema))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(both[1]);
        assertThatThrownBy(() -> values.of("/components/schemas/Nobody"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("/components/schemas/Nobody: the document has no schema there");
    }

    private static Stream<JsonNode> drawn(String schema, Settings settings, long seed) throws IOException {
        Values values = new Values(document(), 0).with(seed, settings);
        return IntStream.range(0, 100).mapToObj(i -> values.of("/components/schemas/" + schema));
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
