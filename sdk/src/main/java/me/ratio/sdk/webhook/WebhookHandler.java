package me.ratio.sdk.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import me.ratio.runtime.error.ClientException;
import me.ratio.sdk.error.WebhookException;
import me.ratio.sdk.model.WebhookEvent;
import me.ratio.sdk.model.WebhookPayload;
import me.ratio.sdk.webhook.WebhookGuard.Beginning;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives webhooks: verifies a delivery, makes sure that nobody else handles or has handled its event, and calls the handler for
 * it. An event is handled at least once: a process that is killed between the effect of its handler and the record of it leads
 * to a second effect. For exactly one, let the handler write and call {@link ReceivedWebhook#done} in one transaction.
 *
 * <pre>{@code
 * WebhookHandler webhooks = WebhookHandler.builder()
 *         .verifier(verifier)
 *         .guard(guard)
 *         .on(WebhookEvent.ACTIVITY_UPDATED, webhook -> orders.update(webhook.activityItem()))
 *         .build();
 * WebhookResult result = webhooks.handle(bodyBytes, headers);
 * respond(result.status());
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class WebhookHandler {
    private static final Logger LOG = LoggerFactory.getLogger("me.ratio.sdk");

    private static final int HANDLED = 204;
    private static final int NOT_VERIFIED = 401;
    private static final int FAILED = 500;
    private static final int RUNNING = 503;

    private final WebhookVerifier verifier;
    private final WebhookGuard guard;
    private final Clock clock;
    private final Duration lease;
    private final Map<WebhookEvent, WebhookConsumer> consumers;

    private WebhookHandler(Builder builder, WebhookVerifier verifier, WebhookGuard guard) {
        this.verifier = verifier;
        this.guard = guard;
        this.clock = builder.clock;
        this.lease = builder.lease;
        this.consumers = Map.copyOf(builder.consumers);
    }

    /** Handles one kind of event. What it throws makes the sender deliver again. */
    @FunctionalInterface
    public interface WebhookConsumer {
        /** Handles an event. */
        void accept(ReceivedWebhook webhook) throws Exception;
    }

    /** Returns a builder with the system's clock and a lease of a minute. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Handles a delivery.
     *
     * @param body the bytes as received, before anything parses them
     * @param headers the headers of the request; names are case-insensitive
     */
    public WebhookResult handle(byte[] body, Map<String, List<String>> headers) {
        return handle(() -> verifier.verify(body, headers));
    }

    /**
     * Handles a delivery whose headers are looked up by name, as in a servlet request: {@code handle(body,
     * request::getHeader)}.
     *
     * @param body the bytes as received, before anything parses them
     * @param headers returns the value of a header, null if there is none
     */
    public WebhookResult handle(byte[] body, UnaryOperator<@Nullable String> headers) {
        return handle(() -> verifier.verify(body, headers));
    }

    private interface Verification {
        WebhookPayload verified();
    }

    private WebhookResult handle(Verification verification) {
        WebhookPayload event;
        String id;
        try {
            event = verification.verified();
            id = event.id();
        } catch (WebhookException refused) {
            return new WebhookResult(NOT_VERIFIED, null, refused);
        } catch (ClientException unreadable) {
            return new WebhookResult(FAILED, null, unreadable); // a later version may be able to read it
        }
        WebhookConsumer consumer = consumers.get(event.event());
        if (consumer == null) {
            return new WebhookResult(HANDLED, null, null); // nobody wants it, so it need not come again
        }
        try {
            Instant now = clock.instant();
            Beginning beginning = guard.begin(id, now.plus(lease));
            if (beginning instanceof Beginning.First first) {
                return handled(consumer, event, first);
            }
            return beginning instanceof Beginning.Running running
                    ? new WebhookResult(RUNNING, atLeastASecond(Duration.between(now, running.until())), null)
                    : new WebhookResult(HANDLED, null, null);
        } catch (RuntimeException guardFailed) {
            return new WebhookResult(FAILED, null, guardFailed);
        }
    }

    private WebhookResult handled(WebhookConsumer consumer, WebhookPayload event, Beginning.First first) {
        ReceivedWebhook webhook = new ReceivedWebhook(event, first);
        try {
            consumer.accept(webhook);
        } catch (Exception failed) {
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            release(first);
            return new WebhookResult(FAILED, null, failed);
        }
        if (!webhook.isDone() && !guard.done(first)) {
            LOG.warn("The handler of {} took longer than its lease, and another process has taken over", event.event());
        }
        return new WebhookResult(HANDLED, null, null);
    }

    /** A guard that cannot release now will do so when the lease ends. */
    private void release(Beginning.First first) {
        try {
            guard.release(first);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The webhook guard failed ({}); the event can be handled again after its lease", failed.getClass());
        }
    }

    private static Duration atLeastASecond(Duration time) {
        return time.compareTo(Duration.ofSeconds(1)) > 0 ? time : Duration.ofSeconds(1);
    }

    /** Builds a {@link WebhookHandler}; not safe for use by several threads. */
    public static final class Builder {
        private final Map<WebhookEvent, WebhookConsumer> consumers = new LinkedHashMap<>();
        private @Nullable WebhookVerifier verifier;
        private @Nullable WebhookGuard guard;
        private Clock clock = Clock.systemUTC();
        private Duration lease = Duration.ofMinutes(1);

        private Builder() {}

        /** Sets what decides which deliveries are genuine. Required. */
        public Builder verifier(WebhookVerifier verifier) {
            this.verifier = Objects.requireNonNull(verifier, "verifier");
            return this;
        }

        /** Sets what remembers the events. Required; several processes share one. */
        public Builder guard(WebhookGuard guard) {
            this.guard = Objects.requireNonNull(guard, "guard");
            return this;
        }

        /** Sets the handler of one kind of event. At least one is required; other events are accepted and dropped. */
        public Builder on(WebhookEvent event, WebhookConsumer consumer) {
            consumers.put(Objects.requireNonNull(event, "event"), Objects.requireNonNull(consumer, "consumer"));
            return this;
        }

        /** Sets the clock that leases are measured by. Default: the system's. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets how long a handler may take before it is taken to be dead. Default: a minute.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder lease(Duration lease) {
            if (lease.isNegative() || lease.isZero()) {
                throw new IllegalArgumentException("The lease must be positive");
            }
            this.lease = lease;
            return this;
        }

        /**
         * Builds the handler.
         *
         * @throws IllegalStateException if something required is missing; the message names all of it
         */
        public WebhookHandler build() {
            WebhookVerifier chosenVerifier = verifier;
            WebhookGuard chosenGuard = guard;
            if (chosenVerifier == null || chosenGuard == null || consumers.isEmpty()) {
                throw new IllegalStateException("WebhookHandler lacks "
                        + (chosenVerifier == null ? "verifier " : "")
                        + (chosenGuard == null ? "guard " : "")
                        + (consumers.isEmpty() ? "on(...) " : "") + "- set before build()");
            }
            return new WebhookHandler(this, chosenVerifier, chosenGuard);
        }
    }
}
