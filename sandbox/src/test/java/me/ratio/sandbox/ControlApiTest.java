package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class ControlApiTest extends SandboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private String read(String path) throws IOException {
        URL url = URI.create(sandbox.baseUrl() + path).toURL();
        try (InputStream in = url.openStream()) {
            return JSON.readTree(in).toString();
        }
    }

    @Test
    @Proves(Behaviour.SPEC_URL)
    void servesTheContract() throws IOException {
        try (InputStream contract = RatioSandbox.class.getResourceAsStream("/ratio-api.json")) {
            assertThat(read("/v1/api-docs")).isEqualTo(JSON.readTree(contract).toString());
        }
    }

    @Test
    void isHealthy() throws IOException {
        assertThat(read("/_sandbox/health")).isEqualTo("{\"status\":\"UP\"}");
    }

    private TestResponse control(String method, String path, String body) {
        return client.with("Content-Type", "application/json").send(method, "/_sandbox/" + path, body);
    }

    @Test
    void doesWhatAPersonAndTimeWouldDo() {
        TestUser ada = user(1);
        ada.sendSms();
        assertThat(control("GET", "codes?destination=%2B14155550101", null).text("/code"))
                .isEqualTo(sandbox.lastOtp(ada.phone));
        ada.signedUp().submitKyc("299001234");
        assertThat(control("POST", "clock:advance", "{\"seconds\":5}").text("/time"))
                .isEqualTo("2023-07-18T12:00:05.000Z");
        assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("APPROVED");
        String linkToken = ada.client().post(ada.path("/banks:requestLink")).text("/linkToken");
        TestResponse login = control("POST", "plaid:login", "{\"linkToken\":\"" + linkToken + "\",\"login\":\"GOOD\"}");
        assertThat(ada.activateBank(login.text("/publicToken")).status()).isEqualTo(200);
        assertThat(control("GET", "calls", null).body().path("items").toString())
                .contains("\"method\":\"POST\",\"path\":\"/v1/auth/otp/sms:send\",\"status\":200");
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
        assertThat(control("GET", "codes?destination=nobody", null).status()).isEqualTo(404);
        assertThat(control("GET", "codes", null).text("/message")).contains("destination");
        assertThat(control("POST", "clock:advance", "{\"seconds\":-1}").status())
                .isEqualTo(400);
        assertThat(control("POST", "plaid:login", "{\"login\":\"UGLY\"}").text("/message"))
                .contains("GOOD or BAD");
        assertThat(control("GET", "nothing", null).text("/message")).contains("GET /_sandbox/clock");
        assertThat(client.with("ratio-client-id", "x").get("/_sandbox/clock").status())
                .isEqualTo(404);
        assertThat(client.with("Content-Type", "text/plain")
                        .send("POST", "/_sandbox/clock:advance", "{\"seconds\":1}")
                        .status())
                .as("a form of another site")
                .isEqualTo(415);
    }
}
