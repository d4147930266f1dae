package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes at places that are easily overlooked: each a text that is replaced, with the verdicts and a rule. */
class DiffPlacesTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: T, version: 1.0.0 }
            paths:
              /orders:
                get:
                  parameters: [{ $ref: '#/components/parameters/page' }]
                  responses:
                    '200': { description: Fine., content: { application/json: { schema: { oneOf: [{ $ref: '#/components/schemas/Card' }, { $ref: '#/components/schemas/Cash' }] } } } }
                    4XX: { description: Wrong., content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }
                    default: { description: Else., content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }
                post:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: { type: object, properties: { tags: { type: array, items: { type: string } }, owner: { $ref: '#/components/schemas/Owner' } } }
                        encoding: { tags: { style: form } }
                  responses: { '201': { description: Made. } }
            components:
              parameters:
                page: { name: page, in: query, schema: { type: integer } }
              schemas:
                Card: { type: object, properties: { number: { type: string } } }
                Cash: { type: object, properties: { number: { type: string }, note: { type: string } } }
                Owner: { type: object, properties: { name: { type: string } } }
                Paid: { type: object, required: [at], properties: { at: { type: string }, line: { $ref: '#/components/schemas/Line' } } }
                Line: { type: object, properties: { amount: { type: string } } }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a status that was described by a range or by default
                "default: | `'503': { description: Later., content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } }\n        default:` | MAJOR | MAJOR | type-changed",
                "default: | `'503': { description: Later., content: { application/json: { schema: { type: object, properties: { code: { type: string } } } } } }\n        default:` | MINOR | NONE | status-added",
                "default: | `'404': { description: None., content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } }\n        default:` | MAJOR | MAJOR | type-changed",
                "default: | `'202': { description: Later., content: { application/json: { schema: { type: integer } } } }\n        default:` | MINOR | NONE | status-added",
                "4XX: { description: Wrong., content: { application/json: { schema: { type: object, properties: { code: { type: string | 4XX: { description: Wrong., content: { application/json: { schema: { type: object, properties: { code: { type: integer | MAJOR | MAJOR | type-changed",
                // references that lead nowhere
                "owner: { $ref: '#/components/schemas/Owner' } | owner: { $ref: '#/components/schemas/Ownr' } | MAJOR | NONE | reference-changed",
                "'#/components/parameters/page' | '#/components/parameters/pag' | MAJOR | NONE | reference-changed",
                // schemas that no operation uses
                "required: [at], | `` | MAJOR | MINOR | property-became-optional",
                "amount: { type: string } | amount: { type: integer } | MAJOR | MAJOR | generated-type-changed",
                "amount: { type: string } | amount: { type: string }, vat: { type: string } | MINOR | MINOR | optional-property-added",
                // choices
                "Card: { type: object, properties: { number: | Card: { type: object, properties: { brand: { type: string }, number: | MINOR | NONE | optional-property-added",
                // encoding
                "owner: { $ref | file: { type: string }, owner: { $ref | MINOR | NONE | optional-property-added",
                "encoding: { tags: { style: form } } | encoding: { tags: { style: form }, file: { contentType: a/b } } | NONE | NONE | ``",
                "encoding: { tags: { style: form } } | encoding: { tags: { style: spaceDelimited } } | MAJOR | NONE | encoding-changed",
                "encoding: { tags: { style: form } } | encoding: { tags: { style: form }, owner: { contentType: a/b } } | MAJOR | NONE | encoding-changed",
                // a reference within allOf
                "owner: { $ref: '#/components/schemas/Owner' } | owner: { description: Who., allOf: [{ $ref: '#/components/schemas/Owner' }] } | PATCH | NONE | description-added",
            })
    void judges(String before, String after, String wire, String source, String rule) {
        assertThat(DOCUMENT).contains(before);
        DiffReport report = ContractDiff.between(
                document(DOCUMENT),
                document(DOCUMENT.replaceFirst(Pattern.quote(before), after.replace("$", "\\$"))),
                DiffOptions.strict());

        assertThat(report.verdict()).as(report.toString()).hasToString(wire);
        assertThat(report.sourceVerdict()).as(report.toString()).hasToString(source);
        if (!rule.isEmpty()) {
            assertThat(report.findings())
                    .anyMatch(finding -> finding.rule().id().equals(rule));
        }
    }

    @Test
    void namesIntegersApartFromNumbers() {
        assertThat(ContractDiff.between(
                                document(DOCUMENT),
                                document(DOCUMENT.replace("schema: { type: integer }", "schema: { type: string }")),
                                DiffOptions.strict())
                        .findings())
                .anyMatch(finding -> finding.message().startsWith("The type changed from integer to string"));
    }

    private static ObjectNode document(String text) {
        return DocumentReader.locateOpenApi("t.yaml", text.getBytes(StandardCharsets.UTF_8))
                .tree();
    }
}
