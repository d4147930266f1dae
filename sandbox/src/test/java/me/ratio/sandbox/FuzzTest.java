package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sends malformed requests, none of which may cause a server error. */
class FuzzTest extends SandboxTest {
    private static final int REQUESTS = 4000;
    private static final String[] UNUSUAL = {
        "\"\"",
        "\" \"",
        "null",
        "1",
        "-0.0",
        "1e400",
        "true",
        "[]",
        "{}",
        "[[[]]]",
        "\"\\u0000\"",
        "\"💥\"",
        "\"0x\"",
        "\"-1\"",
        "\"99999999999999999999\"",
        "\"2023-02-30\"",
        "\"+1\"",
        "\"@\"",
        "\"http://[\"",
        "\"http://localhost:99999\"",
        "\"public-sandbox-------------------------------------\"",
        "\"0000000000000\""
    };
    private static final String[] UNUSUAL_QUERIES = {
        "", "%00", "%F0%9F", "a,b", ",", "-1", "1e9", "2023", "AAAA", "+", "true"
    };

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void neverRespondsWithAServerError() throws IOException {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("fuzz.seed=" + seed);
        Random random = new Random(seed);
        JsonNode contract;
        try (InputStream in = FuzzTest.class.getResourceAsStream("/ratio-api.json")) {
            contract = mapper.readTree(in);
        }
        List<Map.Entry<String, JsonNode>> paths =
                new ArrayList<>(contract.path("paths").properties());
        TestUser ada = user(1).verified();
        String purchase = ada.buy("25", "STANDARD", "ETH").text("/activityItem/id");
        Map<String, String> ids = new HashMap<>(Map.of(
                "userId", ada.userId(), "bankId", ada.bankId(), "walletId", ada.walletId(), "activityId", purchase));
        for (int i = 0; i < REQUESTS; i++) {
            Map.Entry<String, JsonNode> path = paths.get(random.nextInt(paths.size()));
            List<String> methods = new ArrayList<>();
            path.getValue().fieldNames().forEachRemaining(methods::add);
            String method = methods.get(random.nextInt(methods.size()));
            JsonNode operation = path.getValue().get(method);
            String target = fill(path.getKey(), ids, random) + query(operation, random);
            String body = method.equals("get") || method.equals("delete")
                    ? null
                    : body(contract, operation, ids.get("walletId"), random);
            TestClient sender = sender(ada, random);
            TestResponse response = sender.send(method.toUpperCase(Locale.ROOT), target, body);
            assertThat(response.status())
                    .as("fuzz.seed=" + seed + " request " + i + ": " + method + " " + target + " " + body)
                    .isLessThan(500);
            if (target.contains("/banks/") && response.status() == 204) {
                // Without a bank account most of the API would refuse all later requests.
                ada.activateBank("public-sandbox-72ffcabb-7eb1-4ac7-b7e4-d2261e3fa78f");
                advance(4);
                ids.put("bankId", ada.bankId());
            }
        }
    }

    /** Returns a valid client most of the time, otherwise one with unusual credentials. */
    private TestClient sender(TestUser user, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> client;
            case 1 -> user.client().with("ratio-client-id", UNUSUAL_QUERIES[random.nextInt(UNUSUAL_QUERIES.length)]);
            case 2 ->
                client.with(
                        "Authorization", "Bearer " + UNUSUAL_QUERIES[random.nextInt(UNUSUAL_QUERIES.length)] + "..");
            case 3 -> client.with("ratio-client-session-id", "x").withJwt("e30.e30.e30");
            default -> user.client();
        };
    }

    private static String fill(String template, Map<String, String> ids, Random random) {
        String path = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            String value = random.nextInt(8) == 0 ? "x%2Fy%00%25" : id.getValue();
            path = path.replace("{" + id.getKey() + "}", value);
        }
        return path.replaceAll("\\{[^}]+}", random.nextBoolean() ? "x" : ids.get("userId"));
    }

    private static String query(JsonNode operation, Random random) {
        StringBuilder query = new StringBuilder("?");
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.append(parameter.path("name").asText())
                        .append('=')
                        .append(UNUSUAL_QUERIES[random.nextInt(UNUSUAL_QUERIES.length)])
                        .append('&');
            }
        }
        return query.toString();
    }

    /** Returns the example of the schema with some fields removed or replaced, or text that is not JSON. */
    private String body(JsonNode contract, JsonNode operation, String walletId, Random random) throws IOException {
        String reference = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText();
        if (reference.isEmpty() || random.nextInt(20) == 0) {
            return "{\"a\":" + UNUSUAL[random.nextInt(UNUSUAL.length)];
        }
        ObjectNode body = contract.at(reference.substring(1) + "/example").deepCopy();
        List<String> names = new ArrayList<>();
        contract.at(reference.substring(1) + "/properties").fieldNames().forEachRemaining(names::add);
        if (names.contains("walletId")) {
            body.put("walletId", walletId);
        }
        for (String name : names) {
            switch (random.nextInt(6)) {
                case 0 -> body.remove(name);
                case 1 -> body.putRawValue(name, new RawValue(UNUSUAL[random.nextInt(UNUSUAL.length)]));
                default -> {
                    assertThat(name).isNotEmpty();
                }
            }
        }
        return mapper.writeValueAsString(body);
    }
}
