package me.ratio.sdk.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import me.ratio.runtime.call.Interceptor;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.Transport;
import me.ratio.sdk.credentials.ClientCredentials;
import me.ratio.sdk.internal.client.ClientApis;
import me.ratio.sdk.internal.client.SessionIdentity;
import me.ratio.sdk.internal.session.InMemorySessionStore;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.NOPLogger;

/** A client's APIs on a scripted transport, with a clock and ticker that the test controls. */
public final class ClientFixture {
    /** The time of the clock. */
    public static final Instant NOW = Instant.parse("2023-07-12T15:04:05Z");

    /** The timeout of a call. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final String KEY = "session";
    public static final String FINGERPRINT = "eyJpcCI6IjIwMy4wLjExMy43In0=";
    public static final ClientCredentials CREDENTIALS = new ClientCredentials("the-client-id", "the-client-secret");

    public final ManualTicker ticker = new ManualTicker();
    public final List<CallEnd> events = new ArrayList<>();
    public final SessionStore store = new InMemorySessionStore(CLOCK);
    private final ClientApis apis;

    /** Creates the client of an application, with its credentials. */
    public ClientFixture(Transport transport) {
        this(transport, CREDENTIALS);
    }

    /** Creates a client with these credentials, null for none. */
    public ClientFixture(Transport transport, @Nullable ClientCredentials credentials) {
        apis = new ClientApis(settings(transport, events::add, ticker), () -> credentials);
    }

    /** Creates a client with other settings. */
    public ClientFixture(CallSettings settings) {
        apis = new ClientApis(settings, () -> CREDENTIALS);
    }

    /** Returns settings with the fixture's clock and timeout. */
    public static CallSettings settings(Transport transport, @Nullable CallListener listener, Ticker ticker) {
        return settings(transport, listener, ticker, List.of());
    }

    /** Returns settings with interceptors. */
    public static CallSettings settings(
            Transport transport, @Nullable CallListener listener, Ticker ticker, List<Interceptor> interceptors) {
        return new CallSettings(
                URI.create("https://ratio.example"),
                transport,
                listener,
                interceptors,
                CLOCK,
                ticker,
                () -> 1.0,
                TIMEOUT,
                2,
                "test/1",
                Set.of("Authorization", "ratio-client-secret"),
                NOPLogger.NOP_LOGGER);
    }

    /** Returns the APIs of the application itself. */
    public Function<Class<?>, Object> application() {
        return as(new SessionIdentity(null, null, null));
    }

    /** Returns the APIs of a user without a token. */
    public Function<Class<?>, Object> user() {
        return user(new RotatingToken(store, KEY, CLOCK));
    }

    /** Returns the APIs of a user with a token. */
    public Function<Class<?>, Object> signedIn(String token) {
        store.compareAndSet(KEY, 0, stored(token), TIMEOUT);
        return user();
    }

    /** Returns a token as a store holds it, of lineage "first". */
    public static StoredSession stored(String token) {
        return new StoredSession(token, "first", 1, 1, 1, NOW.getEpochSecond(), false, 1);
    }

    /** Returns the APIs of a user. */
    public Function<Class<?>, Object> user(RotatingToken token) {
        return as(new SessionIdentity(token, FINGERPRINT, null));
    }

    /** Returns the APIs of anybody. */
    public Function<Class<?>, Object> as(SessionIdentity identity) {
        return api -> apis.create(api, identity, RequestOptions.none(), null);
    }

    /** Returns the stored token. */
    public @Nullable String token() {
        StoredSession stored = store.load(KEY, TIMEOUT);
        return stored == null ? null : stored.token();
    }

    /** Returns the contract's example of the operation's response; empty if it has no result. */
    public static String responseTo(Operation operation) {
        JsonNode example = EffectiveContract.responseExample(operation);
        return example == null ? "" : example.toString();
    }
}
