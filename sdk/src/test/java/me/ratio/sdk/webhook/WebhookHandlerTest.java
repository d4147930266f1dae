package me.ratio.sdk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import me.ratio.sdk.error.WebhookException;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.WebhookEvent;
import me.ratio.sdk.webhook.WebhookHandler.WebhookConsumer;
import org.junit.jupiter.api.Test;

class WebhookHandlerTest {
    private static final byte[] BODY = SignedDelivery.bytes(
            "{\"id\":\"e1\",\"userId\":\"u\",\"event\":\"ACTIVITY_UPDATED\",\"data\":{\"id\":\"item\"}}");

    private final SettableClock clock = new SettableClock(SignedDelivery.SENT_AT);
    private final WebhookGuard guard = new InMemoryWebhookGuard(clock, Duration.ofDays(1));
    private final List<String> handled = new ArrayList<>();

    /** A clock that the test moves. */
    private static final class SettableClock extends Clock {
        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private WebhookHandler handler(WebhookConsumer consumer) {
        return WebhookHandler.builder()
                .verifier(SignedDelivery.at(SignedDelivery.SENT_AT).build())
                .guard(guard)
                .clock(clock)
                .on(WebhookEvent.ACTIVITY_UPDATED, consumer)
                .build();
    }

    private static WebhookResult deliver(WebhookHandler handler) {
        return deliver(handler, BODY);
    }

    private static WebhookResult deliver(WebhookHandler handler, byte[] body) {
        return handler.handle(
                body,
                Map.of(
                        "ratio-webhook-signature-timestamp",
                        List.of(SignedDelivery.SENT),
                        "ratio-webhook-signature",
                        List.of(SignedDelivery.signed(SignedDelivery.SECRET, SignedDelivery.SENT, body))));
    }

    @Test
    void handlesAnEventOnce() {
        WebhookHandler handler =
                handler(webhook -> handled.add(webhook.activityItem().id()));
        assertThat(deliver(handler)).isEqualTo(new WebhookResult(204, null, null));
        assertThat(deliver(handler).status()).isEqualTo(204);
        assertThat(handled).containsExactly("item");
    }

    @Test
    void handlesNothingThatIsNotVerified() {
        WebhookHandler handler = handler(webhook -> handled.add("wrong"));
        WebhookResult result = handler.handle(BODY, Map.of());
        assertThat(result.status()).isEqualTo(401);
        assertThat(result.failure()).isInstanceOf(WebhookException.class);
        assertThat(handled).isEmpty();
    }

    @Test
    void acceptsEventsThatNobodyHandles() {
        byte[] other = SignedDelivery.bytes("{\"id\":\"e2\",\"userId\":\"u\",\"event\":\"LATER\",\"data\":null}");
        assertThat(deliver(handler(webhook -> handled.add("wrong")), other).status())
                .isEqualTo(204);
        assertThat(handled).isEmpty();
    }

    @Test
    void handlesAnEventAgainAfterAFailure() {
        IllegalStateException failure = new IllegalStateException("database down");
        AtomicInteger calls = new AtomicInteger();
        WebhookHandler handler = handler(webhook -> {
            if (calls.incrementAndGet() == 1) {
                throw failure;
            }
        });
        assertThat(deliver(handler)).isEqualTo(new WebhookResult(500, null, failure));
        assertThat(deliver(handler).status()).isEqualTo(204);
        assertThat(deliver(handler).status()).isEqualTo(204);
        assertThat(calls).hasValue(2);
    }

    @Test
    void asksTheSenderToComeAgainWhileAnotherHandles() {
        WebhookResult[] inside = new WebhookResult[1];
        WebhookHandler[] handler = new WebhookHandler[1];
        handler[0] = handler(webhook -> inside[0] = deliver(handler[0]));
        assertThat(deliver(handler[0]).status()).isEqualTo(204);
        assertThat(inside[0]).isEqualTo(new WebhookResult(503, Duration.ofMinutes(1), null));
    }

    @Test
    void takesOverFromAHandlerThatDied() {
        WebhookGuard.Beginning.First dead = (WebhookGuard.Beginning.First) guard.begin("e1", clock.now.plusSeconds(60));
        assertThat(deliver(handler(webhook -> handled.add("early"))).status()).isEqualTo(503);
        clock.now = clock.now.plusSeconds(60);
        WebhookHandler handler = handler(webhook -> {
            assertThat(guard.done(dead)).as("its lease is over").isFalse();
            assertThat(guard.release(dead)).isFalse();
            handled.add("taken over");
        });
        assertThat(deliver(handler).status()).isEqualTo(204);
        assertThat(handled).containsExactly("taken over");
        assertThat(guard.begin("e1", clock.now)).isEqualTo(new WebhookGuard.Beginning.Done());
    }

    @Test
    void takesPartInTheTransactionOfAHandler() {
        WebhookHandler handler = handler(webhook -> {
            webhook.done(guard);
            handled.add("committed");
        });
        assertThat(deliver(handler).status()).isEqualTo(204);
        assertThat(deliver(handler).status()).isEqualTo(204);
        WebhookHandler late = handler(webhook -> {
            clock.now = clock.now.plusSeconds(61);
            guard.begin(webhook.event().id(), clock.now.plusSeconds(60));
            webhook.done(guard);
        });
        byte[] other =
                SignedDelivery.bytes("{\"id\":\"e3\",\"userId\":\"u\",\"event\":\"ACTIVITY_UPDATED\",\"data\":null}");
        assertThat(deliver(late, other).status()).as("roll back").isEqualTo(500);
        assertThat(handled).containsExactly("committed");
    }

    @Test
    void letsOneOfManyThreadsHandle() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(1);
        try {
            WebhookHandler handler = handler(webhook -> calls.incrementAndGet());
            List<Future<WebhookResult>> results = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                results.add(threads.submit(() -> {
                    all.await();
                    return deliver(handler);
                }));
            }
            all.countDown();
            for (Future<WebhookResult> result : results) {
                assertThat(result.get().status()).isIn(204, 503);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void forgetsHandledEventsAfterAWhile() {
        WebhookHandler handler = handler(webhook -> handled.add("again"));
        deliver(handler);
        clock.now = clock.now.plus(Duration.ofDays(1));
        deliver(handler);
        assertThat(handled).hasSize(2);
    }

    @Test
    void readsTheResultOfAnIdentityCheckInEachForm() {
        List<KycResult> results = new ArrayList<>();
        WebhookHandler handler = WebhookHandler.builder()
                .verifier(SignedDelivery.at(SignedDelivery.SENT_AT).build())
                .guard(guard)
                .clock(clock)
                .on(WebhookEvent.KYC_UPDATED, webhook -> results.add(webhook.kycResult()))
                .build();
        String start = "{\"id\":\"%s\",\"userId\":\"u\",\"event\":\"KYC_UPDATED\",\"data\":%s}";
        deliver(handler, SignedDelivery.bytes(start.formatted("k1", "\"APPROVED\"")));
        deliver(handler, SignedDelivery.bytes(start.formatted("k2", "{\"status\":\"DECLINED\"}")));
        assertThat(deliver(handler, SignedDelivery.bytes(start.formatted("k3", "7")))
                        .status())
                .isEqualTo(500);
        assertThat(results).containsExactly(KycResult.APPROVED, KycResult.DECLINED);
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> WebhookHandler.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("verifier", "guard", "on(...)");
    }
}
