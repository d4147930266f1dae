package me.ratio.benchmarks.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the examples of the contract's schemas. */
final class ContractExamples {
    private static final JsonNode SCHEMAS = schemas();

    private ContractExamples() {}

    /** Returns a copy of a schema's example. */
    static ObjectNode of(String schema) {
        return SCHEMAS.required(schema).<ObjectNode>required("example").deepCopy();
    }

    private static JsonNode schemas() {
        try (InputStream contract = ContractExamples.class.getResourceAsStream("/ratio-api.json")) {
            return new ObjectMapper().readTree(contract).required("components").required("schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
