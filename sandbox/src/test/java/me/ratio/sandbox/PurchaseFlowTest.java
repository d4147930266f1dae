package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class PurchaseFlowTest extends SandboxTest {
    @Test
    @Proves({
        Behaviour.BANK_INITIAL_STATE,
        Behaviour.BANK_VERIFY_POLL,
        Behaviour.TX_ASYNC,
        Behaviour.TX_POLL,
        Behaviour.WEBHOOK_EVENTS,
        Behaviour.WEBHOOK_TIMESTAMP,
        Behaviour.WEBHOOK_EVENT_NAMES,
        Behaviour.KNOWN_USER_RESPONSE
    })
    void buysCryptoAndDeliversWebhooks() throws Exception {
        try (TestWebhookReceiver receiver = new TestWebhookReceiver(204)) {
            String secret = client.post(
                            "/v1/webhooks",
                            "url",
                            receiver.url(),
                            "events",
                            List.of("ACTIVITY_UPDATED", "BANK_UPDATED", "KYC_UPDATED"))
                    .text("/secret");
            TestUser ada = user(1);

            assertThat(ada.proveWallet().body().has("userMask")).isFalse();
            assertThat(ada.provePhone().body().has("user")).isFalse();
            assertThat(ada.createUser().status()).isEqualTo(201);
            assertThat(ada.submitKyc("299001234").text("/kyc/status")).isEqualTo("SUBMITTED");
            advance(4);
            assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("SUBMITTED");
            advance(1);
            assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("APPROVED");

            TestResponse linked = ada.linkBank(PlaidLogin.GOOD);
            assertThat(linked.text("/bankAccount/linkStatus")).isEqualTo("INACTIVE");
            assertThat(linked.text("/bankAccount/verificationStatus")).isEqualTo("IN_REVIEW");
            advance(4);
            TestResponse bank = ada.client().get(ada.path("/banks/" + ada.bankId()));
            assertThat(bank.text("/linkStatus")).isEqualTo("ACTIVE");
            assertThat(bank.text("/verificationStatus")).isEqualTo("APPROVED");

            TestResponse bought = ada.buy("25.00", "INSTANT", "ETH");
            assertThat(bought.status()).isEqualTo(202);
            assertThat(bought.text("/activityItem/crypto/status")).isEqualTo("PENDING");
            String item = ada.path("/activity/" + bought.text("/activityItem/id"));
            advance(59);
            assertThat(ada.client().get(item).text("/crypto/status")).isEqualTo("PENDING");
            advance(1);
            TestResponse done = ada.client().get(item);
            assertThat(done.text("/crypto/status")).isEqualTo("COMPLETED");
            assertThat(done.text("/fiat/status")).isEqualTo("COMPLETED");
            assertThat(done.text("/crypto/transactionHash")).matches("0x[0-9a-f]{64}");
            assertThat(done.text("/crypto/ratioFee")).isEqualTo("0.75");

            assertThat(sandbox.webhookDeliveries())
                    .extracting(delivery -> delivery.status().orElse(0))
                    .containsOnly(204);
            assertThat(receiver.received()).hasSize(6);
            for (TestWebhookReceiver.Received received : receiver.received()) {
                assertThat(received.signature()).isEqualTo(hmac(secret, received));
            }
            JsonNode last = payload(receiver.received().get(5));
            assertThat(last.path("event").asText()).isEqualTo("ACTIVITY_UPDATED");
            assertThat(last.path("userId").asText()).isEqualTo(ada.userId());
            assertThat(last.path("data")).isEqualTo(done.body());
            new ContractAssertions().assertObject("WebhookPayload", last);
            assertThat(receiver.received().get(5).timestamp())
                    .isEqualTo(String.valueOf(START.plusSeconds(69).getEpochSecond()));
        }
    }

    private static JsonNode payload(TestWebhookReceiver.Received received) throws IOException {
        return new ObjectMapper().readTree(received.body());
    }

    private static String hmac(String secret, TestWebhookReceiver.Received received) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        String text = received.timestamp() + "." + new String(received.body(), StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
