package me.ratio.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaValidatorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.0 | { type: string, nullable: true, enum: [a] }                       | null         | ''
            3.1 | { type: string, nullable: true }                                  | null         | is null instead of string
            3.1 | { type: [string, 'null'], enum: [a] }                             | null         | is not a value of the enum
            3.0 | { allOf: [{ type: string }], nullable: true }                     | null         | ''
            3.0 | { $ref: '#/components/schemas/Text', nullable: true }             | null         | is null instead of string
            3.0 | { type: string }                                                  | null         | is null instead of string
            3.0 | { type: integer }                                                 | 2.0          | ''
            3.0 | { type: integer }                                                 | 2.5          | is a number instead of integer
            3.0 | { type: number, minimum: 1, exclusiveMinimum: true }              | 1            | equals the excluded bound
            3.1 | { type: number, exclusiveMinimum: 1 }                             | 1            | equals the excluded bound
            3.1 | { type: [string, 'null'] }                                        | null         | ''
            3.1 | { type: number, multipleOf: 0.01 }                                | 19.99        | ''
            3.1 | { type: number, multipleOf: 0.01 }                                | 19.999       | is not a multiple of 0.01
            3.1 | { const: 1 }                                                      | 1.0          | ''
            3.1 | { const: 1 }                                                      | 2            | is not the value of const
            3.1 | { enum: [1, b] }                                                  | b            | ''
            3.0 | { maxLength: 1 }                                                  | 😀           | ''
            3.0 | { pattern: '^a' }                                                 | ba           | does not match the pattern
            3.0 | { format: date }                                                  | '2022-02-30' | is not a valid date
            3.0 | { format: date-time }                                             | '2022-02-03T04:05:06Z' | ''
            3.0 | { format: uuid }                                                  | x            | is not a valid uuid
            3.0 | { format: price }                                                 | x            | ''
            3.0 | { type: object, required: [a], properties: { a: {} } }            | {}           | lacks the required property 'a'
            3.0 | { required: [a], properties: { a: { readOnly: true } } }          | {}           | ''
            3.0 | { properties: { a: { type: string } } }                           | { a: 1 }     | is a number instead of string
            3.0 | { properties: { a: {} }, additionalProperties: false }            | { b: 1 }     | has the additional property 'b'
            3.0 | { additionalProperties: { type: string } }                        | { b: 1 }     | is a number instead of string
            3.1 | { patternProperties: { '^x': { type: string } } }                 | { xa: 1 }    | is a number instead of string
            3.0 | { type: array, items: { type: string }, maxItems: 1 }             | [a, b]       | has more than 1 entries
            3.0 | { type: array, uniqueItems: true }                                | [1, 1]       | has duplicate items
            3.0 | { type: array, uniqueItems: true }                                | [1, 1.0]     | has duplicate items
            3.1 | { prefixItems: [{ type: string }], items: { type: integer } }     | [a, b]       | is a string instead of integer
            3.0 | { oneOf: [{ type: string }, { maxLength: 3 }] }                   | abc          | matches 2 schemas of oneOf instead of one
            3.0 | { anyOf: [{ type: string }, { type: boolean }] }                  | 1            | matches no schema of anyOf
            3.0 | { allOf: [{ minLength: 2 }, { maxLength: 3 }] }                   | a            | is shorter than 2
            3.0 | { not: { type: string } }                                         | a            | matches the schema of not
            3.1 | { if: { type: string }, then: { minLength: 2 }, else: false }     | a            | is shorter than 2
            3.1 | { if: { type: string }, then: { minLength: 2 }, else: false }     | 1            | is not allowed
            3.1 | { $ref: '#/components/schemas/Text', minLength: 3 }               | ab           | is shorter than 3
            3.0 | { $ref: '#/components/schemas/Text', minLength: 3 }               | ab           | ''
            3.0 | { $ref: '#/components/schemas/Loop' }                             | ab           | ''
            3.1 | { $ref: '#/components/schemas/Short' }                            | abcd         | is longer than 3
            3.0 | { const: 1, prefixItems: [false], if: true, then: false }         | [2]          | ''
            3.0 | { maxLength: 1e999999 }                                           | ab           | ''
            3.1 | { contains: { type: string } }                                    | [1]          | has fewer than 1 items that match 'contains'
            3.1 | { contains: { type: string }, minContains: 0 }                    | [1]          | ''
            3.1 | { contains: { type: string }, minContains: 2 }                    | [a, 1]       | has fewer than 2 items that match 'contains'
            3.1 | { contains: { type: string }, maxContains: 1 }                    | [a, b]       | has more than 1 items that match 'contains'
            3.1 | { dependentRequired: { a: [b] } }                                 | { a: 1 }     | lacks the required property 'b'
            3.1 | { dependentRequired: { a: [b] } }                                 | { c: 1 }     | ''
            3.1 | { dependentSchemas: { a: { required: [b] } } }                    | { a: 1 }     | lacks the required property 'b'
            3.1 | { propertyNames: { maxLength: 1 } }                               | { ab: 1 }    | has the property name 'ab', which is longer than 1
            3.1 | { $dynamicRef: '#x', unevaluatedProperties: false }               | { b: 1 }     | ''
            3.1 | { properties: { a: {} }, unevaluatedProperties: false }           | { a: 1, b: 2 } | has the unevaluated property 'b'
            3.1 | { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false } | { a: 1 }  | ''
            3.1 | { allOf: [{ properties: { a: {} }, unevaluatedProperties: { type: string } }], properties: { b: {} } } | { b: 1 } | is a number instead of string
            3.1 | { anyOf: [{ properties: { a: { type: string } } }, { properties: { b: {} } }], unevaluatedProperties: false } | { a: 1 } | has the unevaluated property 'a'
            3.1 | { if: { required: [a], properties: { a: {} } }, unevaluatedProperties: false } | { a: 1 } | ''
            3.1 | { not: { properties: { a: false } }, unevaluatedProperties: false } | { a: 1 }   | has the unevaluated property 'a'
            3.1 | { prefixItems: [true], unevaluatedItems: false }                  | [1, 2]       | is not allowed
            3.1 | { prefixItems: [true], contains: { type: string }, unevaluatedItems: false } | [1, a] | ''
            3.1 | { $ref: '#/components/schemas/Pair', unevaluatedItems: { type: string } } | [1, 2, a] | ''
            """)
    void reportsTheFirstMismatch(String version, String schema, String value, String reason) {
        assertThat(mismatches(version, schema, value).stream()
                        .findFirst()
                        .map(Mismatch::reason)
                        .orElse(""))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { required: [a, b], properties: { c: { type: string, maxLength: 1 } } } | { c: 1 } | it lacks the required property 'a', it lacks the required property 'b', /c is a number instead of string
            { items: { type: string, minLength: 2, pattern: '^x' } }   | [a, 1, xy]        | /0 is shorter than 2, /0 does not match the pattern, /1 is a number instead of string
            { allOf: [{ type: string }, { type: string }, { enum: [a] }] } | 1             | it is a number instead of string
            { oneOf: [{ type: 'null' }, { required: [a] , type: object }] } | {}           | it lacks the required property 'a'
            { oneOf: [{ properties: { k: { const: x }, n: { type: string } } }, { properties: { k: { const: y }, n: { type: 'null' } } }] } | { k: x, n: 1 } | /n is a number instead of string
            { oneOf: [{ type: object, required: [a] }, { type: object, required: [b] }] } | {} | it matches no schema of oneOf
            { discriminator: { propertyName: k }, oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] } | { k: Cat } | it lacks the required property 'lives', it lacks the required property 'name'
            { allOf: [{ properties: { a: { type: string } } }], unevaluatedProperties: false } | { a: 1 } | /a is a number instead of string
            { prefixItems: [{ minimum: 5 }, { minimum: 5 }] }           | [1, 1]           | /0 is below the minimum, /1 is below the minimum
            """)
    void reportsEachCauseOnce(String schema, String value, String sentences) {
        assertThat(mismatches("3.1", schema, value))
                .extracting(Mismatch::sentence)
                .containsExactlyInAnyOrder(sentences.split(", (?=it|/)"));
    }

    private static List<Mismatch> mismatches(String version, String schema, String value) {
        ObjectNode document = DocumentReader.locateOpenApi(
                        "fit.yaml", """
                        openapi: %s.0
                        info: { title: Fit, version: '1' }
                        paths: {}
                        components:
                          schemas: { Text: { type: string }, Short: { $ref: '#/components/schemas/Text', maxLength: 3 }, Pair: { prefixItems: [{}, {}] }, Cat: { required: [lives, name] }, Dog: { required: [name] }, Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] } }
                        x-schema: %s
                        x-value: %s
                        """.formatted(version, schema, value).getBytes(StandardCharsets.UTF_8))
                .tree();

        return new SchemaValidator(new OpenApiDocument(document))
                .mismatches(document.get("x-schema"), document.get("x-value"));
    }

    @Test
    void canIgnoreFormats() {
        OpenApiDocument document =
                new OpenApiDocument(JsonNodeFactory.instance.objectNode().put("openapi", "3.0.0"));
        ObjectNode schema =
                JsonNodeFactory.instance.objectNode().put("format", "date").put("maxLength", 3);
        SchemaValidator validator = SchemaValidator.withoutFormats(document);

        assertThat(new SchemaValidator(document).isValid(schema, TextNode.valueOf("x")))
                .isFalse();
        assertThat(validator.isValid(schema, TextNode.valueOf("x"))).isTrue();
        assertThat(validator.isValid(schema, TextNode.valueOf("long"))).isFalse();
    }
}
