package me.ratio.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import me.ratio.sdk.api.ApplicationApis;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Environment;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.call.CallStack;
import me.ratio.sdk.call.HeaderValue;
import me.ratio.sdk.call.InMemorySessionStore;
import me.ratio.sdk.call.JdkTransport;
import me.ratio.sdk.call.Json;
import me.ratio.sdk.call.SessionTokens;
import me.ratio.sdk.call.Ticker;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.transport.Transport;
import org.jspecify.annotations.Nullable;

/**
 * The client of an application: holds its credentials and connections, offers the operations that concern no single
 * user, and makes a {@link UserSession} for each user. Make one and keep it; it is safe for use by many threads.
 */
public final class RatioClient implements ApplicationApis, AutoCloseable {
    private final CallStack stack;
    private final SessionStore store;
    private final AtomicLong requests = new AtomicLong();
    private final Transport transport;
    private final boolean ownsTransport;
    private final Map<Class<?>, Object> handles = new ConcurrentHashMap<>();

    private RatioClient(Builder builder, URI baseUrl) {
        ownsTransport = builder.transport == null;
        transport = builder.transport != null ? builder.transport : new JdkTransport(baseUrl, builder.largestAnswer);
        store = builder.sessionStore != null ? builder.sessionStore : new InMemorySessionStore();
        stack = new CallStack(new CallStack.Parts(
                baseUrl,
                builder.credentials,
                builder.fingerprint == null ? null : headerValue(builder.fingerprint),
                transport,
                builder.listener,
                builder.clock,
                Ticker.SYSTEM,
                () -> ThreadLocalRandom.current().nextDouble(),
                builder.timeout));
    }

    /** A builder with everything optional at its default. */
    public static Builder builder() {
        return new Builder();
    }

    /** {@inheritDoc} Interfaces whose operations act for a user are offered by {@link UserSession} only. */
    @Override
    public <T> T api(Class<T> api) {
        Objects.requireNonNull(api, "api");
        return api.cast(handles.computeIfAbsent(api, type -> {
            if (takesToken(type)) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " acts for one user: take it from a UserSession");
            }
            return stack.handle(type, null);
        }));
    }

    private static boolean takesToken(Class<?> api) {
        return Stream.of(Operation.values())
                .filter(operation -> operation.api() == api)
                .flatMap(operation -> operation.alternatives().stream())
                .anyMatch(alternative -> alternative.contains(Credential.JWT));
    }

    /** A session for a user who has not signed in yet. Its token lives and goes with the returned object. */
    public UserSession newSession(DeviceFingerprint fingerprint) {
        return unnamed(fingerprint, null);
    }

    /**
     * The session stored under a key, as another process sharing the store may have left it; a new one when there is
     * none. The default store keeps it for as long as the client lives.
     *
     * @param key names one session of one user; never derive it from a token
     */
    public UserSession session(String key, DeviceFingerprint fingerprint) {
        return new UserSession(
                stack,
                new SessionTokens(store, Objects.requireNonNull(key, "key"), headerValue(fingerprint), null, requests));
    }

    /**
     * A session that signs in by wallet with the id of an embedded client session, instead of the application's own
     * credentials.
     *
     * @param clientSessionId the id that {@code createClientSession} answered
     */
    public UserSession embeddedSession(String clientSessionId, DeviceFingerprint fingerprint) {
        return unnamed(fingerprint, HeaderValue.require(clientSessionId, "clientSessionId"));
    }

    /** Nobody else can ask for it, so it is not for the store: there it would stay for good. */
    private UserSession unnamed(DeviceFingerprint fingerprint, @Nullable String clientSessionId) {
        return new UserSession(
                stack,
                new SessionTokens(
                        new InMemorySessionStore(), "unnamed", headerValue(fingerprint), clientSessionId, requests));
    }

    private static String headerValue(DeviceFingerprint fingerprint) {
        return Base64.getEncoder().encodeToString(Json.write(Objects.requireNonNull(fingerprint, "fingerprint")));
    }

    /** Gives back the connections, unless the transport was given to the builder. */
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

    /** Collects what a client needs; not safe for use by several threads. */
    public static final class Builder {
        private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

        private final Map<Credential, String> credentials = new EnumMap<>(Credential.class);
        private boolean withoutCredentials;
        private @Nullable URI baseUrl;
        private @Nullable DeviceFingerprint fingerprint;
        private @Nullable Transport transport;
        private @Nullable SessionStore sessionStore;
        private CallListener listener = event -> {};
        private Clock clock = Clock.systemUTC();
        private Duration timeout = Duration.ofSeconds(30);
        private int largestAnswer = 8 * 1024 * 1024;

        private Builder() {}

        /** The application's id, a UUID. Required. */
        public Builder clientId(@Nullable String clientId) {
            return credential(Credential.CLIENT_ID, clientId, "clientId");
        }

        /** The application's secret. Required, and only ever on a server. */
        public Builder clientSecret(@Nullable String clientSecret) {
            return credential(Credential.CLIENT_SECRET, clientSecret, "clientSecret");
        }

        /** What an unset variable of the environment leaves empty is as good as not given: build() names it. */
        private Builder credential(Credential credential, @Nullable String value, String name) {
            if (value == null || value.isEmpty()) {
                credentials.remove(credential);
            } else {
                credentials.put(credential, HeaderValue.require(value, name));
            }
            return this;
        }

        /** For a front end, which must not hold the secret: it signs in with {@link #embeddedSession} only. */
        public Builder withoutCredentials() {
            withoutCredentials = true;
            return this;
        }

        /** Which of the published servers to call. Required, unless {@link #baseUrl} is given. */
        public Builder environment(Environment environment) {
            return baseUrl(Objects.requireNonNull(environment, "environment").baseUrl());
        }

        /** Another server, as an embedded sandbox: https, or http on loopback. */
        public Builder baseUrl(URI baseUrl) {
            this.baseUrl = BaseUrl.checked(Objects.requireNonNull(baseUrl, "baseUrl"));
            return this;
        }

        /** The device that calls of the application itself come from; sessions have their own. Default: none is sent. */
        public Builder deviceFingerprint(DeviceFingerprint fingerprint) {
            this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
            return this;
        }

        /** Another HTTP client; closing it remains the caller's. Default: the JDK's. */
        public Builder transport(Transport transport) {
            this.transport = Objects.requireNonNull(transport, "transport");
            return this;
        }

        /** Where sessions with a key are kept. Default: in memory. */
        public Builder sessionStore(SessionStore sessionStore) {
            this.sessionStore = Objects.requireNonNull(sessionStore, "sessionStore");
            return this;
        }

        /** Told of every call. Default: nobody is. */
        public Builder callListener(CallListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** The clock that times of exceptions and waits come from. Default: the system's. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** The time for a whole call, all its attempts included; at most a day. Default: 30 seconds. */
        public Builder timeout(Duration timeout) {
            Objects.requireNonNull(timeout, "timeout");
            if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
                throw new IllegalArgumentException("timeout must be longer than nothing, and at most a day");
            }
            this.timeout = timeout;
            return this;
        }

        /** How many bytes an answer may have, in the default transport. Default: 8 MiB. */
        public Builder largestAnswer(int bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("largestAnswer must be at least one byte");
            }
            this.largestAnswer = bytes;
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalStateException naming everything required that is not set
         */
        public RatioClient build() {
            if (withoutCredentials && !credentials.isEmpty()) {
                throw new IllegalStateException(
                        "RatioClient has credentials and is to be without: leave out one of the two");
            }
            List<String> missing = new ArrayList<>();
            if (!withoutCredentials && !credentials.containsKey(Credential.CLIENT_ID)) {
                missing.add("clientId");
            }
            if (!withoutCredentials && !credentials.containsKey(Credential.CLIENT_SECRET)) {
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
