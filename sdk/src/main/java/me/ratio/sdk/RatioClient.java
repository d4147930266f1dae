package me.ratio.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import me.ratio.runtime.internal.http.HeaderValue;
import me.ratio.runtime.internal.http.JdkTransport;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.operation.Credential;
import me.ratio.runtime.transport.Transport;
import me.ratio.sdk.api.ApplicationApis;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Environment;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.client.ClientApis;
import me.ratio.sdk.internal.session.InMemorySessionStore;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.session.SessionStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The client of an application: holds its credentials and connections, offers the operations that do not act for a
 * single user, and creates a {@link UserSession} for each user. Create one and keep it; it is safe for use by many
 * threads.
 *
 * <pre>{@code
 * RatioClient client = RatioClient.builder()
 *         .environment(Environment.SANDBOX)
 *         .clientId(System.getenv("RATIO_CLIENT_ID"))
 *         .clientSecret(System.getenv("RATIO_CLIENT_SECRET"))
 *         .build();
 * GetCryptoPricesResponse prices = client.crypto().getCryptoPrices();
 * UserSession session = client.newSession(DeviceFingerprint.builder().ip("203.0.113.7").build());
 * }</pre>
 *
 * <p>Every call throws a {@link me.ratio.runtime.error.ClientException} if it fails: an {@link
 * me.ratio.sdk.error.ApiException} for an error response, a {@link me.ratio.runtime.error.ConnectionException} if there
 * was no complete response. Calls that are safe to repeat are retried; all others are sent once.
 */
public final class RatioClient implements ApplicationApis, AutoCloseable {
    private final ClientApis apis;
    private final SessionStore store;
    private final AtomicLong requests = new AtomicLong();
    private final Transport transport;
    private final boolean ownsTransport;
    private final Map<Class<?>, Object> created = new ConcurrentHashMap<>();

    private RatioClient(Builder builder, URI baseUrl) {
        ownsTransport = builder.transport == null;
        transport = builder.transport != null ? builder.transport : new JdkTransport(baseUrl, builder.maxResponseBytes);
        store = builder.sessionStore != null ? builder.sessionStore : new InMemorySessionStore();
        CallSettings settings = new CallSettings(
                baseUrl,
                transport,
                builder.listener,
                builder.clock,
                Ticker.SYSTEM,
                () -> ThreadLocalRandom.current().nextDouble(),
                builder.timeout,
                LoggerFactory.getLogger("me.ratio.sdk"));
        apis = new ClientApis(
                settings, builder.credentials, builder.fingerprint == null ? null : headerValue(builder.fingerprint));
    }

    /** Returns a builder with everything optional at its default. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@inheritDoc} Only a {@link UserSession} offers interfaces whose operations act for a user. */
    @Override
    public <T> T api(Class<T> api) {
        Objects.requireNonNull(api, "api");
        return api.cast(created.computeIfAbsent(api, type -> {
            if (takesToken(type)) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " acts for one user: take it from a UserSession");
            }
            return apis.create(type, null);
        }));
    }

    /**
     * Tells whether any operation of an interface accepts a user's token; then all of them are offered by sessions
     * only.
     */
    private static boolean takesToken(Class<?> api) {
        return Operations.all().stream()
                .filter(operation -> operation.api() == api)
                .flatMap(operation -> operation.alternatives().stream())
                .anyMatch(alternative -> alternative.contains(Credentials.JWT));
    }

    /**
     * Creates a session for a user who has not signed in yet. Its token is kept in the returned object only.
     *
     * @param fingerprint the user's device, sent with every call of the session
     */
    public UserSession newSession(DeviceFingerprint fingerprint) {
        return sessionWithoutKey(fingerprint, null);
    }

    /**
     * Returns the session stored under a key, possibly by another process that shares the store, or a new one if there
     * is none. The default store keeps it for as long as the client exists.
     *
     * @param key identifies one session of one user, such as the id of your own web session; never derive it from a
     *     token
     * @param fingerprint the user's device, sent with every call of the session
     */
    public UserSession session(String key, DeviceFingerprint fingerprint) {
        return new UserSession(
                apis,
                new RotatingToken(store, Objects.requireNonNull(key, "key"), headerValue(fingerprint), null, requests));
    }

    /**
     * Creates a session that signs in by wallet with the id of an embedded client session instead of the application's
     * own credentials.
     *
     * @param clientSessionId the id that {@code createClientSession} returned
     * @param fingerprint the user's device, sent with every call of the session
     * @throws IllegalArgumentException if the id is empty or cannot be sent in a header
     */
    public UserSession embeddedSession(String clientSessionId, DeviceFingerprint fingerprint) {
        return sessionWithoutKey(fingerprint, HeaderValue.require(clientSessionId, "clientSessionId"));
    }

    /** Sessions without a key are not stored: nothing could look them up or evict them. */
    private UserSession sessionWithoutKey(DeviceFingerprint fingerprint, @Nullable String clientSessionId) {
        return new UserSession(
                apis,
                new RotatingToken(
                        new InMemorySessionStore(), "unnamed", headerValue(fingerprint), clientSessionId, requests));
    }

    private static String headerValue(DeviceFingerprint fingerprint) {
        return Base64.getEncoder().encodeToString(JsonCodec.write(Objects.requireNonNull(fingerprint, "fingerprint")));
    }

    /**
     * Closes the connections, unless the transport was passed to the builder.
     *
     * @throws UncheckedIOException if the transport cannot be closed
     */
    @Override
    public void close() {
        if (ownsTransport) {
            try {
                transport.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String toString() {
        return "RatioClient";
    }

    /** Builds a {@link RatioClient}; not safe for use by several threads. */
    public static final class Builder {
        private static final Duration MAX_TIMEOUT = Duration.ofDays(1);

        private final Map<Credential, String> credentials = new HashMap<>();
        private boolean withoutCredentials;
        private @Nullable URI baseUrl;
        private @Nullable DeviceFingerprint fingerprint;
        private @Nullable Transport transport;
        private @Nullable SessionStore sessionStore;
        private CallListener listener = event -> {};
        private Clock clock = Clock.systemUTC();
        private Duration timeout = Duration.ofSeconds(30);
        private int maxResponseBytes = 8 * 1024 * 1024;

        private Builder() {}

        /**
         * Sets the application's id, a UUID. Required.
         *
         * @throws IllegalArgumentException if it cannot be sent in a header, for example because of a line break
         */
        public Builder clientId(@Nullable String clientId) {
            return credential(Credentials.CLIENT_ID, clientId, "clientId");
        }

        /**
         * Sets the application's secret. Required; use it on servers only.
         *
         * @throws IllegalArgumentException if it cannot be sent in a header, for example because of a line break
         */
        public Builder clientSecret(@Nullable String clientSecret) {
            return credential(Credentials.CLIENT_SECRET, clientSecret, "clientSecret");
        }

        /** Treats the empty value of an unset environment variable as not set, so that build() names it. */
        private Builder credential(Credential credential, @Nullable String value, String name) {
            if (value == null || value.isEmpty()) {
                credentials.remove(credential);
            } else {
                credentials.put(credential, HeaderValue.require(value, name));
            }
            return this;
        }

        /**
         * Builds a client for a front end, which must not hold the secret and signs in with {@link #embeddedSession}
         * only.
         */
        public Builder withoutCredentials() {
            withoutCredentials = true;
            return this;
        }

        /** Sets the published server to call. Required, unless {@link #baseUrl} is set. */
        public Builder environment(Environment environment) {
            return baseUrl(Objects.requireNonNull(environment, "environment").baseUrl());
        }

        /**
         * Sets another server, such as an embedded sandbox.
         *
         * @param baseUrl the address that paths are appended to: https, or http on loopback
         * @throws IllegalArgumentException if the address would send credentials unencrypted, or has a query or user
         *     info
         */
        public Builder baseUrl(URI baseUrl) {
            this.baseUrl = BaseUrl.validate(Objects.requireNonNull(baseUrl, "baseUrl"));
            return this;
        }

        /**
         * Sets the device that the application's own calls come from; sessions have their own. Default: none is sent.
         */
        public Builder deviceFingerprint(DeviceFingerprint fingerprint) {
            this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
            return this;
        }

        /** Sets another HTTP client, which the caller closes. Default: the JDK's. */
        public Builder transport(Transport transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /** Sets where sessions with a key are stored. Default: in memory. */
        public Builder sessionStore(SessionStore sessionStore) {
            this.sessionStore = Objects.requireNonNull(sessionStore, "sessionStore");
            return this;
        }

        /** Sets the listener that is notified of every call. Default: none. */
        public Builder callListener(CallListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Sets the clock for the times of exceptions and for {@code Retry-After} dates. Default: the system's. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets the timeout of a whole call, all attempts and the pauses between them included. Default: 30 seconds.
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
         * Sets the maximum size of a response body in the default transport; a larger one fails with a
         * {@link me.ratio.runtime.error.ConnectionException}. Default: 8 MiB.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxResponseBytes(int bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("maxResponseBytes must be positive");
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /**
         * Builds the client.
         *
         * @throws IllegalStateException if a required setting is missing; the message names all of them
         */
        public RatioClient build() {
            if (withoutCredentials && !credentials.isEmpty()) {
                throw new IllegalStateException(
                        "RatioClient has both credentials and withoutCredentials(): leave out one of the two");
            }
            List<String> missing = new ArrayList<>();
            if (!withoutCredentials && !credentials.containsKey(Credentials.CLIENT_ID)) {
                missing.add("clientId");
            }
            if (!withoutCredentials && !credentials.containsKey(Credentials.CLIENT_SECRET)) {
                missing.add("clientSecret");
            }
            if (baseUrl == null) {
                missing.add("environment (or baseUrl)");
            }
            if (!missing.isEmpty() || baseUrl == null) {
                throw new IllegalStateException(
                        "RatioClient lacks " + String.join(", ", missing) + ": set before build()");
            }
            return new RatioClient(this, baseUrl);
        }
    }
}
