package me.ratio.benchmarks.webhook;

import java.time.Duration;
import me.ratio.sdk.webhook.WebhookVerifier;

/** Receives with our verifier, whose tolerance outlasts the measurement. */
final class VerifiedByRatio {
    private static final WebhookVerifier VERIFIER = WebhookVerifier.builder()
            .secret(Delivery.SECRET)
            .tolerance(Duration.ofDays(1))
            .build();

    private VerifiedByRatio() {}

    static Object receive(Delivery delivery) {
        return VERIFIER.verify(delivery.body(), delivery.headers()).id();
    }
}
