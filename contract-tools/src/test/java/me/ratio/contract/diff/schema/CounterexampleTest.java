package me.ratio.contract.diff.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Verdict;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of schemas that random search has found, with the direction in which a value shows a break. */
class CounterexampleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST | {const: null} | {const: null, enum: [2]}",
                "REQUEST | {type: 'null', not: {type: array}} | {type: 'null', not: {}}",
                "REQUEST | {type: 'null'} | {type: 'null', const: 3}",
                "REQUEST | {type: 'null'} | {type: 'null', enum: [xyz]}",
                "RESPONSE | {type: object, additionalProperties: false} | {type: object, additionalProperties: false, properties: {a: {}}}",
                "RESPONSE | {type: object, additionalProperties: false, required: [b]} | {type: object, additionalProperties: false, required: [b], properties: {b: {type: boolean}}}",
                "RESPONSE | {oneOf: [{type: object}, {type: object}]} | {oneOf: [{type: object, const: 3}, {type: object}]}",
                "RESPONSE | {oneOf: [{type: array, prefixItems: [{type: boolean}]}, {type: array, uniqueItems: true}]} | {oneOf: [{type: array, prefixItems: [{type: boolean}], items: {type: array}}, {type: array, uniqueItems: true}]}",
                "REQUEST | {oneOf: [{type: integer, maximum: 0}, {enum: [2, x]}]} | {oneOf: [{type: number}, {enum: [2, x]}]}",
                "RESPONSE | {anyOf: [{oneOf: [{const: false}, {type: boolean}]}, {type: array}]} | {anyOf: [{oneOf: [{const: false}, {type: boolean, oneOf: [{type: 'null'}]}]}, {type: array}]}",
                "REQUEST | {oneOf: [{allOf: [{type: object}, {type: 'null'}]}, {oneOf: [{type: integer}, {type: 'null'}]}]} | {oneOf: [{allOf: [{}, {type: 'null'}]}, {oneOf: [{type: integer}, {type: 'null'}]}]}",
                "RESPONSE | {type: object, required: [a, c]} | {type: object, properties: {a: {type: object}, c: {type: string}}}",
                "REQUEST | {allOf: [{type: array, not: {type: string}}], not: {type: string}} | {allOf: [{type: array, not: {}}], not: {type: string}}",
                "RESPONSE | {oneOf: [{type: 'null'}, {anyOf: [{type: 'null'}]}]} | {oneOf: [{type: 'null'}, {anyOf: [{type: 'null'}], oneOf: [{enum: [null, 1]}, {type: 'null'}]}]}",
            })
    void isABreak(Direction direction, String old, String next) {
        assertThat(ContractDiff.between(document(old), document(next), DiffOptions.strict())
                        .findings())
                .anyMatch(finding -> finding.level() == Verdict.MAJOR && finding.direction() == direction);
    }

    private static ObjectNode document(String schema) {
        String content = "content: {a/b: {schema: " + schema + "}}";
        return DocumentReader.locateOpenApi(
                        "t.yaml",
                        ("{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/a: {post: {requestBody: {" + content
                                        + "}, responses: {'200': {description: A, " + content + "}}}}}}")
                                .getBytes(StandardCharsets.UTF_8))
                .tree();
    }
}
