package me.ratio.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests with one mistake each, made from the contract: a field that is missing or not valid, or an invalid parameter. */
final class InvalidRequests {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode document;
    private final TestUser user;

    InvalidRequests(TestUser user) {
        this.user = user;
        try (InputStream in = InvalidRequests.class.getResourceAsStream("/ratio-api.json")) {
            document = new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sends all of them, and tells which mistake was made. */
    void send(BiConsumer<String, TestResponse> responses) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                sendBodies(method.getKey(), path.getKey(), method.getValue(), responses);
                sendParameters(method.getKey(), path.getKey(), method.getValue(), responses);
            }
        }
    }

    private void sendBodies(
            String method, String path, JsonNode operation, BiConsumer<String, TestResponse> responses) {
        String reference = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
        if (reference.isEmpty()) {
            return;
        }
        JsonNode schema = document.at(reference.substring(1));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            ObjectNode without = schema.path("example").deepCopy();
            without.remove(name);
            String id = "`" + operation.path("operationId").asText() + "`";
            responses.accept(id + " without `" + name + "`", send(method, filled(path, ""), without));
            ObjectNode wrong = schema.path("example").deepCopy();
            responses.accept(
                    id + " with a number as `" + name + "`", send(method, filled(path, ""), wrong.put(name, 7)));
        }
    }

    private void sendParameters(
            String method, String path, JsonNode operation, BiConsumer<String, TestResponse> responses) {
        String id = "`" + operation.path("operationId").asText() + "`";
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            String name = variable.group(1);
            responses.accept(id + " with `x` as `" + name + "`", send(method, filled(path, name), null));
        }
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                responses.accept(
                        id + " with `x` as `" + name + "`", send(method, filled(path, "") + "?" + name + "=x", null));
            }
        }
    }

    /** Fills a path with ids that are valid, except one. */
    private String filled(String path, String invalid) {
        Map<String, String> ids = new LinkedHashMap<>(Map.of("userId", user.userId(), "bankId", user.bankId()));
        ids.put(invalid, "x");
        return VARIABLE.matcher(path).replaceAll(name -> ids.getOrDefault(name.group(1), new UUID(1, 1).toString()));
    }

    private TestResponse send(String method, String path, JsonNode body) {
        return user.client().send(method.toUpperCase(Locale.ROOT), path, body == null ? null : body.toString());
    }
}
