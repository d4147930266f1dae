package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.options.DeviceFingerprintCheck;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sdk.model.UserFlag;
import org.junit.jupiter.api.Test;

/** A request with every mistake, of which one after the other is corrected. */
class OrderOfChecksTest extends SandboxTest {
    private static final String FINGERPRINT = Base64.getEncoder()
            .encodeToString("{\"ip\":\"192.0.2.1\",\"userAgent\":\"test\"}".getBytes(StandardCharsets.UTF_8));

    private static String submitKyc(TestClient client, String userId) {
        return client.send("POST", "/v1/users/" + userId + "/kyc", "no JSON").outcome();
    }

    @Test
    @Proves(Behaviour.ORDER_OF_CHECKS)
    void reportsTheFirstMistake() {
        SandboxTenant tenant =
                sandbox.tenant("strict", TenantOptions.defaults().withDeviceFingerprint(DeviceFingerprintCheck.STRICT));
        TestClient good = TestClient.of(sandbox, tenant).with("ratio-device-fingerprint", FINGERPRINT);
        TestUser ada = new TestUser(tenant, good, 1).signedUp();
        TestUser again = new TestUser(tenant, good, 1);
        again.proveWallet();

        TestClient client = TestClient.anonymous(sandbox);
        assertThat(client.send("POST", "/v1/nothing", "no JSON").outcome()).isEqualTo("404 NOT_FOUND_ENDPOINT");
        assertThat(submitKyc(client, "x")).isEqualTo("401 MISSING_CLIENT_ID");
        client = client.with("ratio-client-id", tenant.clientId());
        assertThat(submitKyc(client, "x")).isEqualTo("401 MISSING_CLIENT_SECRET");
        client = client.with("ratio-client-secret", tenant.clientSecret());
        assertThat(submitKyc(client, "x")).isEqualTo("401 MISSING_AUTHORIZATION");
        client = client.withJwt(again.jwt());
        assertThat(submitKyc(client, "x")).as("device fingerprint").isEqualTo("400 -");
        client = client.with("ratio-device-fingerprint", FINGERPRINT);
        assertThat(submitKyc(client, "x")).isEqualTo("403 MFA_REQUIRED");
        client = client.withJwt(ada.jwt());
        assertThat(submitKyc(client, "x")).isEqualTo("400 INVALID_USER_ID");
        tenant.setFlag(ada.userId(), UserFlag.of("F0000"));
        assertThat(submitKyc(client, ada.userId())).isEqualTo("403 USER_BLOCKED");
        assertThat(client.get(ada.path("/activity?pageSize=x")).outcome()).isEqualTo("403 USER_BLOCKED");
        tenant.clearFlag(ada.userId(), UserFlag.of("F0000"));
        assertThat(submitKyc(client, ada.userId())).isEqualTo("400 INVALID_BODY");
        assertThat(client.get(ada.path("/activity?pageSize=x")).outcome()).isEqualTo("400 INVALID_PAGE_SIZE");
    }
}
