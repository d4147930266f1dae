package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks responses against the contract, and more strictly than it demands: a property that it does not list is a
 * failure. Independent of the way in which the sandbox reads the contract.
 */
final class ContractAssertions {
    private final JsonNode document;

    ContractAssertions() {
        try (InputStream in = ContractAssertions.class.getResourceAsStream("/ratio-api.json")) {
            document = new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void check(String method, String path, int status, JsonNode body) {
        JsonNode operation = operation(method, path);
        if (operation == null) {
            assertObject("Error", body);
            return;
        }
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.has(String.valueOf(status))
                ? responses.get(String.valueOf(status))
                : responses.path("default");
        String where = method + " " + path.replaceAll("[0-9a-f-]{36}", "*") + " " + status;
        if (status < 400) {
            assertThat(responses.has(String.valueOf(status)))
                    .as(where + " is documented")
                    .isTrue();
        }
        JsonNode schema = response.at("/content/application~1json/schema");
        if (schema.isMissingNode() && status >= 400) {
            // an error says what is wrong even where the contract describes no body
            assertObject("Error", body);
        } else if (schema.isMissingNode()) {
            // the documentation shows an empty object where the contract has no schema
            assertThat(body.isMissingNode() || status == 200 && body.isObject() && body.isEmpty())
                    .as(where + " has no result")
                    .isTrue();
        } else {
            check(where, schema, body);
        }
    }

    void assertObject(String schema, JsonNode body) {
        check(schema, document.at("/components/schemas/" + schema), body);
    }

    private JsonNode operation(String method, String path) {
        for (Map.Entry<String, JsonNode> template : document.path("paths").properties()) {
            if (path.replaceAll("\\?.*", "").matches(template.getKey().replaceAll("\\{[^}]+}", "[^/:]+"))
                    && template.getValue().has(method.toLowerCase(Locale.ROOT))) {
                return template.getValue().get(method.toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    private void check(String where, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(where, document.at(schema.get("$ref").textValue().substring(1)), value);
            return;
        }
        for (JsonNode part : schema.path("allOf")) {
            check(where, part, value);
        }
        switch (schema.path("type").asText()) {
            case "object" -> checkObject(where, schema, value);
            case "array" -> {
                assertThat(value.isArray()).as(where + " is an array").isTrue();
                value.forEach(item -> check(where + "[]", schema.path("items"), item));
            }
            case "string" -> checkString(where, schema, value);
            default -> {
                assertThat(schema.path("type").asText("")).as(where).isEmpty();
            }
        }
    }

    private void checkObject(String where, JsonNode schema, JsonNode value) {
        assertThat(value.isObject()).as(where + " is an object").isTrue();
        schema.path("required").forEach(name -> assertThat(value.has(name.asText()))
                .as(where + " has " + name)
                .isTrue());
        if (schema.has("properties")) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                assertThat(schema.path("properties").has(field.getKey()))
                        .as(where + " may have " + field.getKey())
                        .isTrue();
                check(where + "." + field.getKey(), schema.path("properties").get(field.getKey()), field.getValue());
            }
        }
    }

    private void checkString(String where, JsonNode schema, JsonNode value) {
        assertThat(value.isTextual()).as(where + " is a string").isTrue();
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(item -> values.add(item.asText()));
            assertThat(values).as(where).contains(value.asText());
        }
        switch (schema.path("format").asText()) {
            case "date-time" ->
                assertThat(value.asText()).as(where).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            case "decimal" -> assertThat(value.asText()).as(where).matches("\\d+(\\.\\d+)?");
            default -> {
                assertThat(value.asText()).as(where).isNotNull();
            }
        }
    }
}
