package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OperationObject;
import me.ratio.openapi.schema.SchemaValidator;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class ControlApiTest extends SandboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> used = new HashSet<>();

    /** Sends a request to the controls, and compares a response of status 200 with their document. */
    private TestResponse control(String method, String path, String body) {
        TestResponse response = client.with("Content-Type", "application/json").send(method, "/_sandbox/" + path, body);
        String prefix = path.startsWith("person/") ? "/_sandbox/person" : "/_sandbox";
        OpenApiDocument document = new OpenApiDocument((com.fasterxml.jackson.databind.node.ObjectNode)
                client.get(prefix + "/api-docs").body());
        String plain = ("/_sandbox/" + path).substring(prefix.length()).replaceFirst("\\?.*", "");
        OperationObject operation = document.operations().stream()
                .filter(one ->
                        one.method().equals(method) && plain.matches(one.path().replaceAll("\\{[^}]+}", "[^/:]+")))
                .findFirst()
                .orElseThrow();
        JsonNode schema = operation.node().node().at("/responses/200/content/application~1json/schema");
        if (response.status() == 200) {
            used.add(operation.id());
            assertThat(SchemaValidator.withoutFormats(document).mismatch(schema, response.body()))
                    .as("%s: %s", operation.id(), response.body())
                    .isEmpty();
        }
        return response;
    }

    @Test
    @Proves(Behaviour.SPEC_URL)
    void servesTheContract() throws IOException {
        try (InputStream contract = RatioSandbox.class.getResourceAsStream("/ratio-api.json");
                InputStream served =
                        URI.create(sandbox.baseUrl() + "/v1/api-docs").toURL().openStream()) {
            assertThat(JSON.readTree(served)).isEqualTo(JSON.readTree(contract));
        }
    }

    /** One person from sign-up to a purchase, through each control at least once. */
    @Test
    void doesWhatAPersonSupportAndTimeDo() {
        assertThat(control("GET", "health", null).text("/status")).isEqualTo("UP");
        assertThat(control("GET", "tenants", null).text("/items/0/clientId")).isEqualTo(sandbox.clientId());
        assertThat(control("GET", "clock", null).text("/mode")).isEqualTo("FROZEN");

        String wallet =
                control("POST", "person/wallets:create", "{\"name\":\"Ada's\"}").text("/address");
        assertThat(control("POST", "person/wallets:create", "{\"name\":\"Ada's\"}")
                        .text("/address"))
                .isEqualTo(wallet);
        String challenge = client.post("/v1/auth/cryptoWallet:start", "walletAddress", wallet, "walletType", "EVM")
                .text("/challenge");
        String signature = control(
                        "POST",
                        "person/wallets:sign",
                        JSON.createObjectNode()
                                .put("address", wallet)
                                .put("message", challenge)
                                .toString())
                .text("/signature");
        assertThat(client.post(
                                "/v1/auth/cryptoWallet:authenticate",
                                "walletAddress",
                                wallet,
                                "walletType",
                                "EVM",
                                "signature",
                                signature)
                        .status())
                .isEqualTo(200);

        TestUser ada = user(1);
        ada.sendSms();
        TestResponse codes = control("GET", "codes?destination=%2B14155550101", null);
        assertThat(codes.text("/items/0/code")).isEqualTo(sandbox.lastOtp(ada.phone));
        assertThat(control("POST", "person/codes:read", "{\"destination\":\"+14155550101\"}")
                        .text("/code"))
                .isEqualTo(codes.text("/items/0/code"));
        ada.signedUp().submitKyc("299001234");
        assertThat(control("POST", "clock:advance", "{\"seconds\":5}").text("/time"))
                .isEqualTo("2023-07-18T12:00:05.000Z");
        assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("APPROVED");

        String linkToken = ada.client().post(ada.path("/banks:requestLink")).text("/linkToken");
        assertThat(control("GET", "plaid/linkTokens", null).text("/items/0/linkToken"))
                .isEqualTo(linkToken);
        assertThat(control("GET", "plaid/institutions", null).body().path("items"))
                .hasSize(5);
        String login = "{\"linkToken\":\"" + linkToken + "\",\"institution\":\"%s\"}";
        assertThat(control("POST", "person/bank:login", login.formatted("Unhealthy Platypus Bank - Down"))
                        .status())
                .isEqualTo(409);
        TestResponse token = control("POST", "person/bank:login", login.formatted("Tartan Bank"));
        assertThat(ada.activateBank(token.text("/publicToken")).status()).isEqualTo(200);
        assertThat(control("GET", "plaid/linkTokens", null).body().path("items"))
                .isEmpty();
        control("POST", "person/time:wait", "{\"seconds\":4}");
        TestResponse listed = control("GET", "users?search=ADA", null);
        assertThat(listed.text("/items/0/bank/verificationStatus")).isEqualTo("APPROVED");
        String user = "users/" + listed.text("/items/0/id");
        assertThat(control("PATCH", user, "{\"setFlag\":\"F1000\"}")
                        .body()
                        .at("/flags/0")
                        .asText())
                .isEqualTo("F1000");
        control("PATCH", user, "{\"clearFlag\":\"F1000\",\"kycStatus\":\"IN_REVIEW\"}");
        assertThat(control("GET", user, null).text("/kycStatus")).isEqualTo("IN_REVIEW");

        control("POST", "responses", "{\"operation\":\"getUser\",\"status\":429,\"retryAfter\":5}");
        assertThat(control("GET", "responses", null).text("/items/0/retryAfter"))
                .isEqualTo("5");
        control("DELETE", "responses", null);
        assertThat(ada.client().get(ada.path("")).status()).isEqualTo(200);
        assertThat(control("GET", "calls?search=sms:send&limit=1", null).body().path("items"))
                .singleElement()
                .satisfies(call -> assertThat(call.path("path").asText()).isEqualTo("/v1/auth/otp/sms:send"));

        control("POST", "clock:set", "{\"time\":\"2023-07-18T12:01:00Z\"}");
        control("DELETE", "codes", null);
        assertThat(control("GET", "codes", null).body().path("items")).isEmpty();
        assertThat(control("GET", "plaid/publicTokens", null).body().path("items"))
                .hasSize(3);

        control("POST", "deliveries:hold", "{}");
        control("POST", "deliveries:release", "{\"order\":\"REVERSED\"}");
        control("GET", "deliveries", null);
        assertThat(control("POST", "deliveries/none:redeliver", "{}").text("/message"))
                .contains("not a delivery");
        String snapshot = control("POST", "snapshots", "{}").text("/id");
        control("POST", "reset", "{}");
        assertThat(control("GET", "users", null).body().path("items")).isEmpty();
        control("POST", "snapshots/" + snapshot + ":restore", "{}");
        assertThat(control("GET", "users", null).body().path("items")).hasSize(1);
        assertThat(control("GET", "snapshots", null).text("/items/0/id")).isEqualTo(snapshot);
        control("DELETE", "snapshots/" + snapshot, null);
        assertThat(message("POST", "snapshots/" + snapshot + ":restore", "{}")).contains("no snapshot");
        Set<String> operations = new HashSet<>();
        for (String documentPath : List.of("/_sandbox/api-docs", "/_sandbox/person/api-docs")) {
            client.get(documentPath).body().findValues("operationId").forEach(id -> operations.add(id.asText()));
        }
        operations.remove("redeliver"); // in WebhookDeliveriesTest
        assertThat(used).containsAll(operations);
    }

    @Test
    void waitsForACode() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<TestResponse>> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                waiting.add(threads.submit(() -> client.get("/_sandbox/codes?waitSeconds=30")));
            }
            advance(1); // nobody who waits holds up the others
            user(1).sendSms();
            for (Future<TestResponse> one : waiting) {
                assertThat(one.get().text("/items/0/destination")).isEqualTo("+14155550101");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sandbox.first().awaitOtp("+14155550101", java.time.Duration.ZERO))
                .hasSize(6);
    }

    @Test
    void forgetsCodesSoThatTheyCannotBeUsed() {
        TestUser ada = user(1);
        String phoneId = ada.sendSms().text("/phoneId");
        String code = sandbox.lastOtp(ada.phone);
        control("DELETE", "codes?destination=%2B14155550101", null);
        assertThat(client.post("/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", code)
                        .outcome())
                .isEqualTo("400 INVALID_PHONE_ID");
    }

    @Test
    void concernsTheTenantOfTheClientId() {
        SandboxTenant tenant = sandbox.tenant();
        TestClient other = TestClient.of(sandbox, tenant).with("Content-Type", "application/json");
        other.send("POST", "/_sandbox/clock:advance", "{\"seconds\":3600}");
        assertThat(tenant.clock().instant()).isEqualTo(START.plusSeconds(3600));
        assertThat(sandbox.clock().instant()).isEqualTo(START);
        assertThat(TestClient.anonymous(sandbox).get("/_sandbox/clock").text("/time"))
                .isEqualTo("2023-07-18T12:00:00.000Z");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(message("POST", "person/codes:read", "{\"destination\":\"nobody\"}"))
                .isEqualTo("No code was sent there; call the send operation first.");
        assertThat(message("POST", "clock:advance", "{\"seconds\":-1}"))
                .isEqualTo("The field 'seconds' must be a number of seconds from 0 to 316224000.");
        assertThat(message("POST", "clock:advance", "{}")).startsWith("The field 'seconds' is required: a number");
        assertThat(message("POST", "clock:advance", "[]")).contains("one JSON object");
        assertThat(message("POST", "clock:set", "{\"time\":\"noon\"}")).contains("2023-07-18T12:00:00Z");
        assertThat(message("POST", "clock:set", "{\"time\":\"2023-07-18T11:00:00Z\"}"))
                .contains("only goes forward");
        assertThat(message("POST", "person/bank:login", "{\"linkToken\":\"x\",\"outcome\":\"UGLY\"}"))
                .contains("GOOD");
        assertThat(message("POST", "person/bank:login", "{\"linkToken\":\"x\",\"institution\":\"Mine\"}"))
                .contains("Tartan Bank");
        assertThat(message("POST", "responses", "{\"operation\":\"getUser\"}"))
                .contains("'code', 'status', 'fault' and 'delayMillis'");
        assertThat(message("GET", "codes?waitSeconds=31", null)).contains("waitSeconds");
        assertThat(message("GET", "users/x", null)).contains("no user");
        TestResponse unknown = client.get("/_sandbox/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/message")).contains("GET /_sandbox/clock");
        assertThat(client.with("Content-Type", "application/json")
                        .send("PUT", "/_sandbox/clock", "{}")
                        .status())
                .isEqualTo(405);
        assertThat(client.with("ratio-client-id", "x").get("/_sandbox/clock").status())
                .isEqualTo(404);
        assertThat(client.with("Content-Type", "text/plain")
                        .send("POST", "/_sandbox/clock:advance", "{\"seconds\":1}")
                        .status())
                .as("a form of another site")
                .isEqualTo(415);
    }

    private String message(String method, String path, String body) {
        TestResponse response = control(method, path, body);
        assertThat(response.status()).isBetween(400, 499);
        String message = response.text("/message");
        assertThat(message).matches(Pattern.compile("[A-Z'].*\\.?", Pattern.DOTALL));
        return message;
    }
}
