package me.ratio.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposedSchemaTest {
    private static final String SCHEMAS = """
            B: {type: string, description: Base., maxLength: 5}
            Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {tom: Cat}}}
            Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {properties: {kind: {const: cat}, lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: "#/components/schemas/Pet"}], properties: {kind: {enum: [dog]}}}
            Kitten: {allOf: [{$ref: "#/components/schemas/Cat"}]}
            Tree: {oneOf: [{$ref: "#/components/schemas/Leaf"}], properties: {size: {type: integer}}}
            Leaf: {allOf: [{$ref: "#/components/schemas/Tree"}], properties: {green: {type: boolean}}}
            """;

    private static OpenApiDocument document(String version, String it) {
        String yaml = "openapi: " + version + ".0\npaths: {}\ncomponents:\n  schemas:\n"
                + (SCHEMAS + "It: " + it + "\n").indent(4);
        return new OpenApiDocument(DocumentReader.locate("it.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .tree());
    }

    private static LocatedNode schema(String version, String it) {
        return document(version, it).schemas().get("It");
    }

    private static ComposedSchema composed(String it) {
        return ComposedSchema.of(schema("3.1", it));
    }

    @Test
    void siblingsOfAReferenceAreRulesSince31() {
        String sibling = "{$ref: '#/components/schemas/B', description: Own., maxLength: 3, x-note: kept}";
        ComposedSchema old = ComposedSchema.of(schema("3.0", sibling));

        assertThat(old.first("maxLength").node().asInt()).isEqualTo(5);
        assertThat(old.first("description").text()).isEqualTo("Own.");
        assertThat(old.first("x-note").text()).isEqualTo("kept");
        assertThat(composed(sibling).first("maxLength").node().asInt()).isEqualTo(3);
    }

    @Test
    void propertiesOfABaseComeFirstWithEverySchemaThatApplies() {
        ComposedSchema cat = composed("{$ref: '#/components/schemas/Cat'}");

        assertThat(cat.properties().keySet()).containsExactly("kind", "lives");
        assertThat(cat.properties().get("kind")).hasSize(2);
        assertThat(cat.required()).containsExactly("kind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {allOf: [{type: number}, {type: integer}]}             | [integer]
                    {type: [string, 'null']}                               | [string]
                    {type: [string, integer], allOf: [{type: integer}]}    | [integer]
                    {allOf: [{type: string}, {type: integer}]}             | []
                    {maxLength: 3}                                         | []
                    """)
    void typesAreThoseThatAllPartsAllow(String schema, String types) {
        assertThat(composed(schema.strip()).types()).hasToString(types);
    }

    @Test
    void partsWhoseTypesExcludeEachOtherAreContradictory() {
        assertThat(composed("{allOf: [{type: string}, {type: integer}]}").isContradictory())
                .isTrue();
        assertThat(composed("{maxLength: 3}").isContradictory()).isFalse();
    }

    @Test
    void aVariantDoesNotInheritTheVariantsOfItsUnion() {
        assertThat(composed("{$ref: '#/components/schemas/Tree'}").alternatives())
                .hasSize(1);
        ComposedSchema leaf = composed("{$ref: '#/components/schemas/Leaf'}");
        assertThat(leaf.alternatives()).isEmpty();
        assertThat(leaf.properties()).containsOnlyKeys("size", "green");
    }

    @Test
    void referencesThatLeadNowhereAreListed() {
        assertThat(composed("{allOf: [{$ref: '#/components/schemas/No'}, {$ref: other.yaml}]}")
                        .danglingReferences())
                .extracting(LocatedNode::pointer)
                .containsExactly("/components/schemas/It/allOf/0", "/components/schemas/It/allOf/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3.0 | {$ref: '#/components/schemas/B'}                                 | B
                    3.0 | {$ref: '#/components/schemas/B', maxLength: 1}                   | B
                    3.1 | {$ref: '#/components/schemas/B', maxLength: 1}                   |
                    3.1 | {$ref: '#/components/schemas/B', description: More.}             | B
                    3.0 | {allOf: [{$ref: '#/components/schemas/B'}], nullable: true}      | B
                    3.0 | {allOf: [{$ref: '#/components/schemas/B'}, {maxLength: 1}]}      |
                    3.0 | {allOf: [{type: string}]}                                        |
                    """)
    void aSchemaThatOnlyRefersToAnotherIsTheSame(String version, String schema, String name) {
        assertThat(SchemaReference.aliased(schema(version, schema.strip())).map(SchemaReference::nameOf))
                .isEqualTo(Optional.ofNullable(name));
    }

    @ParameterizedTest
    @CsvSource({"Cat, tom", "Dog, dog", "Kitten, cat"})
    void discriminatorValuesComeFromMappingThenProperty(String name, String value) {
        OpenApiDocument document = document("3.1", "{}");
        LocatedNode discriminator = document.schemas().get("Pet").child("discriminator");

        assertThat(new DiscriminatorValues("kind", discriminator)
                        .of(document.schemas().get(name)))
                .containsExactly(value);
    }

    @Test
    void variantsOfADiscriminatedSchemaAreThoseThatExtendIt() {
        OpenApiDocument document = document("3.1", "{}");
        SchemaHierarchy hierarchy = new SchemaHierarchy(document);

        assertThat(hierarchy.variants(document.schemas().get("Pet")))
                .extracting(SchemaReference::nameOf)
                .containsExactly("Cat", "Kitten", "Dog");
        assertThat(hierarchy.variants(document.schemas().get("Cat"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {oneOf: [{type: string}, {type: 'null'}]}                               | 1
                    {properties: {a: {}}, anyOf: [{required: [a]}, {required: [b]}]}        | 0
                    {anyOf: [{}, {type: string}]}                                           | 2
                    {oneOf: [{type: string}, {type: integer}], anyOf: [{minLength: 1}]}     | 3
                    """)
    void alternativesThatOnlyRestrictAreLeftOut(String schema, int members) {
        assertThat(new Alternatives(composed(schema.strip())).members()).hasSize(members);
    }
}
