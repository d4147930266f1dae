package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhooksTest extends SandboxTest {
    private static final List<String> EVENTS = List.of("KYC_UPDATED");

    @Test
    void a_webhook_is_created_read_changed_and_deleted() {
        Reply created = client.post(
                "/v1/webhooks", "name", "My Webhook", "url", "https://example.com/webhook", "events", EVENTS);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/secret")).hasSize(64);
        assertThat(created.text("/createdAt")).isEqualTo(created.text("/createTime"));
        String path = "/v1/webhooks/" + created.text("/id");
        Reply read = client.get(path);
        assertThat(read.body().has("secret")).isFalse();
        assertThat(read.text("/url")).isEqualTo("https://example.com/webhook");
        advance(1);
        Reply changed = client.patch(path, "url", "https://example.com/somethingDifferent");
        assertThat(changed.text("/name")).isEqualTo("My Webhook");
        assertThat(changed.text("/updatedAt")).isGreaterThan(changed.text("/createdAt"));
        assertThat(client.get("/v1/webhooks").body().path("items")).containsExactly(changed.body());
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).outcome()).isEqualTo("404 -");
        assertThat(client.get("/v1/webhooks/x").outcome()).isEqualTo("400 INVALID_WEBHOOK_ID");
    }

    @Test
    void what_is_registered_has_to_make_sense() {
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
    void ten_webhooks_are_enough() {
        for (int i = 0; i < 10; i++) {
            assertThat(create("url", "https://example.com", "events", EVENTS)).isEqualTo("201 -");
        }
        assertThat(create("url", "https://example.com", "events", EVENTS)).isEqualTo("403 -");
    }

    @Test
    void the_events_are_those_of_the_contract() {
        assertThat(client.get("/v1/webhooks/events").body().path("items")).hasSize(3);
    }

    @Test
    void other_machines_are_never_contacted() {
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
    void a_receiver_that_is_gone_or_redirects_is_noted() {
        Receiver gone = new Receiver(204);
        client.post("/v1/webhooks", "url", gone.url(), "events", EVENTS);
        try (Receiver redirecting = new Receiver(302)) {
            // only now, or the port of the one could be given to the other
            gone.close();
            client.post("/v1/webhooks", "url", redirecting.url(), "events", EVENTS);
            submitKyc();
            assertThat(redirecting.received()).hasSize(2);
        }
        assertThat(sandbox.webhookDeliveries().get(0).failure()).contains("no answer: ConnectException");
        assertThat(sandbox.webhookDeliveries().get(1).status()).hasValue(302);
    }

    @Test
    void a_receiver_that_never_answers_is_given_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client.post("/v1/webhooks", "url", "http://localhost:" + silent.getLocalPort(), "events", EVENTS);
            person(1).signedUp().submitKyc("299001234");
            sandbox.clock().advance(Duration.ZERO);
        }
        assertThat(sandbox.webhookDeliveries().get(0).failure()).contains("no answer within 3 seconds");
    }

    @Test
    void a_frozen_clock_delivers_when_it_is_moved() {
        client.post("/v1/webhooks", "url", "http://webhook.example.com/", "events", EVENTS);
        person(1).signedUp().submitKyc("299001234");
        assertThat(sandbox.webhookDeliveries()).isEmpty();
        sandbox.clock().advance(Duration.ZERO);
        assertThat(sandbox.webhookDeliveries()).hasSize(1);
        assertThat(sandbox.webhookDeliveries().get(0).event()).isEqualTo("KYC_UPDATED");
    }

    private void submitKyc() {
        person(1).signedUp().submitKyc("299001234");
        advance(5);
    }

    private String create(Object... fields) {
        return client.post("/v1/webhooks", fields).outcome();
    }
}
