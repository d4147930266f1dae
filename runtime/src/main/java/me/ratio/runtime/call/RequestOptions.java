package me.ratio.runtime.call;

import java.time.Duration;
import java.util.Objects;
import me.ratio.runtime.transport.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Settings for some calls only. They apply to an object that is derived with {@code withOptions} and shares everything else
 * with the original, connections included:
 *
 * <pre>{@code
 * RequestOptions quick = RequestOptions.builder().timeout(Duration.ofSeconds(2)).maxRetries(0).build();
 * client.withOptions(quick).library().listBooks();
 * }</pre>
 */
public final class RequestOptions {
    private static final RequestOptions NONE = builder().build();

    private final @Nullable Duration timeout;
    private final @Nullable Integer maxRetries;
    private final HttpHeaders headers;

    private RequestOptions(Builder builder) {
        this(builder.timeout, builder.maxRetries, builder.headers);
    }

    private RequestOptions(@Nullable Duration timeout, @Nullable Integer maxRetries, HttpHeaders headers) {
        this.timeout = timeout;
        this.maxRetries = maxRetries;
        this.headers = headers;
    }

    /** Returns options that change nothing. */
    public static RequestOptions none() {
        return NONE;
    }

    /** Returns a builder with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the timeout of a whole call; null for that of the client. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** Returns how often a retryable operation is retried at most; null for the client's number. */
    public @Nullable Integer maxRetries() {
        return maxRetries;
    }

    /** Returns the headers to add to each request. */
    public HttpHeaders headers() {
        return headers;
    }

    /** Returns these options, overridden by everything that is set in others. */
    public RequestOptions overriddenBy(RequestOptions others) {
        return new RequestOptions(
                others.timeout != null ? others.timeout : timeout,
                others.maxRetries != null ? others.maxRetries : maxRetries,
                headers.with(others.headers));
    }

    @Override
    public String toString() {
        return "RequestOptions{timeout=" + timeout + ", maxRetries=" + maxRetries + ", headers=" + headers + "}";
    }

    /** Builds {@link RequestOptions}; not safe for use by several threads. */
    public static final class Builder {
        /** The longest timeout of a call. */
        private static final Duration MAX_TIMEOUT = Duration.ofDays(1);

        private @Nullable Duration timeout;
        private @Nullable Integer maxRetries;
        private HttpHeaders headers = HttpHeaders.empty();

        private Builder() {}

        /**
         * Sets the timeout of a whole call, all attempts and the pauses between them included.
         *
         * @throws IllegalArgumentException unless it is positive and at most a day
         */
        public Builder timeout(Duration timeout) {
            Objects.requireNonNull(timeout, "timeout");
            if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(MAX_TIMEOUT) > 0) {
                throw new IllegalArgumentException("timeout must be positive and at most a day");
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Sets how often a retryable operation is retried at most. Operations that change something are never retried.
         *
         * @throws IllegalArgumentException unless it is from 0 to 10
         */
        public Builder maxRetries(int retries) {
            if (retries < 0 || retries > 10) {
                throw new IllegalArgumentException("maxRetries must be from 0 to 10");
            }
            this.maxRetries = retries;
            return this;
        }

        /**
         * Adds a header to each request; it replaces one of the same name.
         *
         * @throws IllegalArgumentException if it cannot be sent, or is one that the transport writes itself
         */
        public Builder header(String name, String value) {
            HeaderRules.check(name, value);
            headers = headers.with(name, value);
            return this;
        }

        /** Builds the options. */
        public RequestOptions build() {
            return new RequestOptions(this);
        }
    }
}
