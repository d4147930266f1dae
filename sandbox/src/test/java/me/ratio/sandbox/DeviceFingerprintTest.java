package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.options.DeviceFingerprintCheck;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.server.RecordedCall;
import org.junit.jupiter.api.Test;

class DeviceFingerprintTest extends SandboxTest {
    private static final String HEADER = "ratio-device-fingerprint";
    private static final String BROWSER = base64("{\"ip\":\"192.0.2.1\",\"userAgent\":\"test\"}");
    private static final String APP = base64("{\"ip\":\"192.0.2.1\",\"os\":\"Android\",\"osVersion\":\"13\","
            + "\"deviceManufacturer\":\"A\",\"deviceModel\":\"B\",\"deviceUniqueId\":\"C\"}");
    private static final List<String> UNREADABLE = List.of(
            "%%%%",
            base64("hello"),
            base64("{}"),
            base64("{\"ip\":\"192.0.2.1\"}"),
            base64("{\"ip\":1,\"userAgent\":\"x\"}"),
            base64("{\"ip\":\"192.0.2.1\",\"os\":\"Android\"}"));

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private SandboxTenant tenant(DeviceFingerprintCheck check) {
        return sandbox.tenant("fingerprint " + check, TenantOptions.defaults().withDeviceFingerprint(check));
    }

    private static List<Optional<String>> warnings(SandboxTenant tenant) {
        return tenant.calls().stream().map(RecordedCall::warning).toList();
    }

    @Test
    @Proves({Behaviour.DEVICE_FINGERPRINT, Behaviour.DEVICE_FINGERPRINT_MISSING})
    void isMissedInTheJournalByDefault() {
        client.get("/v1/config");
        client.with(HEADER, BROWSER).get("/v1/config");
        client.with(HEADER, APP).get("/v1/config");
        client.with(HEADER, base64("{\"ip\":\"secret\"}")).get("/v1/config");
        assertThat(sandbox.first().calls()).extracting(RecordedCall::status).containsOnly(200);
        List<Optional<String>> warnings = warnings(sandbox.first());
        assertThat(warnings.get(0)).contains("the header ratio-device-fingerprint is missing");
        assertThat(warnings.subList(1, 3)).containsOnly(Optional.empty());
        assertThat(warnings.get(3).orElseThrow()).contains("is not readable").doesNotContain("secret");
        assertThat(sandbox.first().calls().get(0).toString())
                .endsWith("GET /v1/config 200 (the header ratio-device-fingerprint is missing)");
    }

    @Test
    void isIgnoredIfSwitchedOff() {
        SandboxTenant tenant = tenant(DeviceFingerprintCheck.OFF);
        TestClient.of(sandbox, tenant).get("/v1/config");
        assertThat(warnings(tenant)).containsExactly(Optional.empty());
    }

    @Test
    @Proves({Behaviour.DEVICE_FINGERPRINT, Behaviour.DEVICE_FINGERPRINT_MISSING})
    void isRequiredIfStrict() {
        SandboxTenant tenant = tenant(DeviceFingerprintCheck.STRICT);
        TestClient strict = TestClient.of(sandbox, tenant);
        assertThat(strict.get("/v1/config").outcome()).isEqualTo("400 -");
        for (String unreadable : UNREADABLE) {
            assertThat(strict.with(HEADER, unreadable).get("/v1/config").status())
                    .as(unreadable)
                    .isEqualTo(400);
        }
        assertThat(strict.with(HEADER, BROWSER).get("/v1/config").status()).isEqualTo(200);
        assertThat(strict.with(HEADER, APP).get("/v1/config").status()).isEqualTo(200);
        assertThat(strict.without("ratio-client-secret").get("/v1/config").outcome())
                .as("credentials come first")
                .isEqualTo("401 MISSING_CLIENT_SECRET");
    }

    @Test
    void isSentByTheClientOfTheSdkInAUserSession() {
        SandboxTenant tenant = sandbox.tenant();
        tenant.verifiedUser();
        assertThat(warnings(tenant)).containsOnly(Optional.empty());
    }
}
