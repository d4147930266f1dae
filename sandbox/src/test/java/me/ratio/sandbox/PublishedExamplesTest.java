package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

/** Responses have at least the keys of the published examples, even where the schemas do not require them. */
class PublishedExamplesTest extends SandboxTest {
    @Test
    void returnsThePublishedKeysOnSignIn() {
        TestUser ada = user(1).signedUp().forgetToken();
        TestResponse started =
                client.post("/v1/auth/cryptoWallet:start", "walletAddress", "0x" + "0".repeat(40), "walletType", "EVM");
        assertThat(started.text("/challenge")).matches("Signing in with Ratio: [A-Za-z0-9_-]{80}");
        TestResponse known = ada.proveWallet();
        assertThat(keys(known.body())).contains("sessionJwt", "userMask");
        assertThat(keys(known.body().path("userMask"))).contains("id", "createTime", "updateTime", "phoneMask");
        assertThat(ada.sendSms().text("/phoneId")).startsWith("phone-number-test-");
        TestResponse mailed = client.post("/v1/auth/otp/email:send", "emailAddress", "ratiouser@example.com");
        assertThat(mailed.text("/emailId")).startsWith("email-test-");
        assertThat(mailed.text("/emailMask")).isEqualTo("rat...@example.com");
    }

    @Test
    @Proves(Behaviour.PHONE_CANADA)
    void takesThePublishedPhoneNumberWhichIsCanadian() {
        TestResponse sent = client.post("/v1/auth/otp/sms:send", "phoneNumber", "+14165551234");
        assertThat(sent.text("/phoneMask")).isEqualTo("1234");
    }

    @Test
    void returnsThePublishedKeysOfABank() {
        TestUser ada = user(1).signedUp();
        TestResponse linked = ada.activateBank("public-sandbox-72ffcabb-7eb1-4ac7-b7e4-d2261e3fa78f");
        assertThat(keys(linked.body().path("bankAccount")))
                .contains("id", "createTime", "updateTime", "name", "mask", "linkStatus", "verificationStatus");
    }

    @Test
    void returnsThePublishedKeysOfAWebhook() {
        TestResponse created = client.post(
                "/v1/webhooks",
                "name",
                "My Webhook",
                "url",
                "https://example.com/webhook",
                "events",
                List.of("ACTIVITY_UPDATED", "BANK_UPDATED", "KYC_UPDATED"));
        assertThat(keys(created.body())).contains("id", "name", "url", "events", "secret", "createdAt", "updatedAt");
        assertThat(keys(client.get("/v1/webhooks/" + created.text("/id")).body()))
                .contains("id", "name", "url", "events", "createdAt", "updatedAt")
                .doesNotContain("secret");
    }

    @Test
    void returnsThePublishedKeysOfAnError() {
        assertThat(keys(TestClient.anonymous(sandbox).get("/v1/config").body()))
                .contains("createTime", "message", "code");
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
