package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.ratio.sandbox.webhook.DeliveryChange;
import me.ratio.sandbox.webhook.WebhookDelivery;
import me.ratio.sdk.error.WebhookException;
import me.ratio.sdk.webhook.WebhookVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Deliveries do not wait for each other, and can be repeated in good and bad ways. */
@Isolated // it measures time
class WebhookDeliveriesTest extends SandboxTest {
    private static final List<String> EVENTS = List.of("KYC_UPDATED");

    @Test
    void silentReceiversDelayNobodyElse() throws IOException {
        List<ServerSocket> silent = new ArrayList<>();
        try {
            TestClient slow = TestClient.of(sandbox, sandbox.tenant("slow"));
            for (int i = 0; i < 10; i++) {
                ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                silent.add(receiver);
                slow.post("/v1/webhooks", "url", "http://127.0.0.1:" + receiver.getLocalPort(), "events", EVENTS);
            }
            TestUser eve = new TestUser(sandbox.tenant("slow"), slow, 1);
            eve.signedUp().submitKyc("299001234");
            Thread waiting = new Thread(() -> sandbox.tenant("slow").clock().advance(Duration.ZERO));
            waiting.start();
            long start = System.nanoTime();
            user(2).signedUp().submitKyc("299001234");
            advance(5);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("another tenant")
                    .isLessThan(Duration.ofSeconds(1));
            waiting.join();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("all of them at once")
                    .isLessThan(Duration.ofSeconds(7));
            assertThat(sandbox.tenant("slow").webhookDeliveries())
                    .hasSize(10)
                    .allSatisfy(delivery -> assertThat(delivery.failure()).isPresent());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        } finally {
            for (ServerSocket receiver : silent) {
                receiver.close();
            }
        }
    }

    @Test
    void repeatsADeliveryInGoodAndBadWays() {
        try (TestWebhookReceiver receiver = new TestWebhookReceiver(204)) {
            String secret = client.post("/v1/webhooks", "url", receiver.url(), "events", EVENTS)
                    .text("/secret");
            user(1).signedUp().submitKyc("299001234");
            advance(0);
            SandboxTenant tenant = sandbox.first();
            WebhookDelivery delivery = tenant.webhookDeliveries().get(0);
            for (DeliveryChange change : DeliveryChange.values()) {
                tenant.redeliver(delivery, change, 1);
            }
            WebhookVerifier verifier = WebhookVerifier.builder()
                    .secret(secret)
                    .clock(Clock.fixed(START, java.time.ZoneOffset.UTC))
                    .build();
            assertThat(receiver.received().stream().map(received -> accepts(verifier, received)))
                    .containsExactly(true, true, false, false, false);
            assertThat(tenant.redeliver(delivery, DeliveryChange.NONE, 2).attempts())
                    .hasSize(7)
                    .allSatisfy(attempt -> assertThat(attempt.status()).hasValue(204));
        }
    }

    private static boolean accepts(WebhookVerifier verifier, TestWebhookReceiver.Received received) {
        try {
            verifier.verify(
                    received.body(),
                    Map.of(
                            "ratio-webhook-signature",
                            List.of(received.signature()),
                            "ratio-webhook-signature-timestamp",
                            List.of(received.timestamp())));
            return true;
        } catch (WebhookException refused) {
            return false;
        }
    }

    @Test
    void holdsDeliveriesBackAndReordersThem() {
        try (TestWebhookReceiver receiver = new TestWebhookReceiver(204)) {
            client.post("/v1/webhooks", "url", receiver.url(), "events", EVENTS);
            SandboxTenant tenant = sandbox.first();
            tenant.holdWebhooks();
            user(1).signedUp().submitKyc("299001234");
            advance(5);
            assertThat(receiver.received()).isEmpty();
            assertThat(tenant.webhookDeliveries()).hasSize(2);
            tenant.releaseWebhooks(true);
            assertThat(receiver.received().stream().map(received -> new String(received.body())))
                    .containsExactly(
                            tenant.webhookDeliveries().get(1).body(),
                            tenant.webhookDeliveries().get(0).body());
        }
    }
}
