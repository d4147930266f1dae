package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class WebhooksTest extends SandboxTest {
    private static final List<String> EVENTS = List.of("KYC_UPDATED");

    @Test
    @Proves({Behaviour.WEBHOOK_SECRET_ONCE, Behaviour.WEBHOOK_FIELDS, Behaviour.WEBHOOK_MISSING})
    void createsReadsChangesAndDeletes() {
        TestResponse created = client.post(
                "/v1/webhooks", "name", "My Webhook", "url", "https://example.com/webhook", "events", EVENTS);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/secret")).hasSize(64);
        assertThat(created.text("/createdAt")).isEqualTo(created.text("/createTime"));
        String path = "/v1/webhooks/" + created.text("/id");
        TestResponse read = client.get(path);
        assertThat(read.body().has("secret")).isFalse();
        assertThat(read.text("/url")).isEqualTo("https://example.com/webhook");
        advance(1);
        TestResponse changed = client.patch(path, "url", "https://example.com/somethingDifferent");
        assertThat(changed.text("/name")).isEqualTo("My Webhook");
        assertThat(changed.text("/updatedAt")).isGreaterThan(changed.text("/createdAt"));
        assertThat(client.get("/v1/webhooks").body().path("items")).containsExactly(changed.body());
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).outcome()).isEqualTo("404 -");
        assertThat(client.get("/v1/webhooks/x").outcome()).isEqualTo("400 INVALID_WEBHOOK_ID");
    }

    @Test
    @Proves({Behaviour.WEBHOOK_NAME_LENGTH, Behaviour.WEBHOOK_EVENT_NAMES})
    void rejectsInvalidWebhooks() {
        assertThat(create("url", "ftp://example.com", "events", EVENTS)).isEqualTo("400 INVALID_URL");
        assertThat(create("url", "https://me:secret@example.com", "events", EVENTS))
                .isEqualTo("400 INVALID_URL");
        assertThat(create("events", EVENTS)).isEqualTo("400 MISSING_URL");
        assertThat(create("url", "https://example.com")).isEqualTo("400 MISSING_EVENTS");
        assertThat(create("url", "https://example.com", "events", List.of())).isEqualTo("400 INVALID_EVENTS");
        assertThat(create("url", "https://example.com", "events", List.of("kyc.updated")))
                .isEqualTo("400 INVALID_EVENTS");
        assertThat(create("url", "https://example.com", "events", EVENTS, "name", "abc"))
                .isEqualTo("400 INVALID_NAME");
        assertThat(create("url", "https://example.com", "events", EVENTS, "name", "x".repeat(51)))
                .isEqualTo("400 INVALID_NAME");
    }

    @Test
    @Proves({Behaviour.WEBHOOK_CAP, Behaviour.WEBHOOK_CAP_STATUS})
    void limitsWebhooksToTen() {
        for (int i = 0; i < 10; i++) {
            assertThat(create("url", "https://example.com", "events", EVENTS)).isEqualTo("201 -");
        }
        assertThat(create("url", "https://example.com", "events", EVENTS)).isEqualTo("403 -");
    }

    @Test
    void listsTheEventsOfTheContract() {
        assertThat(client.get("/v1/webhooks/events").body().path("items")).hasSize(3);
    }

    @Test
    @Proves(Behaviour.WEBHOOK_TARGETS)
    void deliversToLoopbackOnly() {
        client.post("/v1/webhooks", "url", "http://webhook.example.com/", "events", EVENTS);
        submitKyc();
        assertThat(sandbox.webhookDeliveries()).hasSize(2).allSatisfy(delivery -> {
            assertThat(delivery.status()).isEmpty();
            assertThat(delivery.failure())
                    .hasValueSatisfying(why -> assertThat(why).startsWith("refused"));
            assertThat(delivery.toString()).doesNotContain(delivery.signature());
        });
    }

    @Test
    @Proves(Behaviour.WEBHOOK_TARGETS)
    void recordsUnreachableAndRedirectingReceivers() {
        TestWebhookReceiver gone = new TestWebhookReceiver(204);
        client.post("/v1/webhooks", "url", gone.url(), "events", EVENTS);
        try (TestWebhookReceiver redirecting = new TestWebhookReceiver(302)) {
            // only now, or the port of the one could be given to the other
            gone.close();
            client.post("/v1/webhooks", "url", redirecting.url(), "events", EVENTS);
            submitKyc();
            assertThat(redirecting.received()).hasSize(2);
        }
        assertThat(sandbox.webhookDeliveries().get(0).failure()).contains("no response: ConnectException");
        assertThat(sandbox.webhookDeliveries().get(1).status()).hasValue(302);
    }

    @Test
    void timesOutAReceiverThatNeverResponds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client.post("/v1/webhooks", "url", "http://localhost:" + silent.getLocalPort(), "events", EVENTS);
            user(1).signedUp().submitKyc("299001234");
            sandbox.clock().advance(Duration.ZERO);
        }
        assertThat(sandbox.webhookDeliveries().get(0).failure()).contains("no response within 3000 ms");
    }

    @Test
    @Proves(Behaviour.WEBHOOK_TIME)
    void deliversWhenAFrozenClockAdvances() {
        client.post("/v1/webhooks", "url", "http://webhook.example.com/", "events", EVENTS);
        user(1).signedUp().submitKyc("299001234");
        assertThat(sandbox.webhookDeliveries()).isEmpty();
        sandbox.clock().advance(Duration.ZERO);
        assertThat(sandbox.webhookDeliveries()).hasSize(1);
        assertThat(sandbox.webhookDeliveries().get(0).event()).isEqualTo("KYC_UPDATED");
    }

    private void submitKyc() {
        user(1).signedUp().submitKyc("299001234");
        advance(5);
    }

    private String create(Object... fields) {
        return client.post("/v1/webhooks", fields).outcome();
    }
}
