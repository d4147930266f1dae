package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Compares a document with the same document in another version of OpenAPI. */
class OpenApiVersionDiffTest {
    @Test
    void findsNoDifferenceBetweenOpenApi30And31() {
        ObjectNode old = EditTable.document("3.0");
        ObjectNode next = inOpenApi31(old);

        assertThat(ContractDiff.between(old, next, DiffOptions.strict()).findings())
                .isEmpty();
        assertThat(ContractDiff.between(next, old, DiffOptions.strict()).findings())
                .isEmpty();
    }

    private static ObjectNode inOpenApi31(ObjectNode document) {
        ObjectNode migrated = document.deepCopy().put("openapi", "3.1.0");
        for (JsonNode schema : migrated.findParents("nullable")) {
            String type = schema.path("type").asText();
            ((ObjectNode) schema).putArray("type").add(type).add("null");
            ((ObjectNode) schema).remove("nullable");
        }
        for (JsonNode schema : migrated.findParents("exclusiveMinimum")) {
            ((ObjectNode) schema).set("exclusiveMinimum", ((ObjectNode) schema).remove("minimum"));
            ((ObjectNode) schema).set("exclusiveMaximum", ((ObjectNode) schema).remove("maximum"));
        }
        return migrated;
    }
}
