package me.ratio.sdk.testing;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.listener.CallEvent;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.operation.Credential;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.Transport;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.internal.client.ClientApis;
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

    public static final String KEY = "session";
    public static final String FINGERPRINT = "eyJpcCI6IjIwMy4wLjExMy43In0=";

    public final ManualTicker ticker = new ManualTicker();
    public final List<CallEvent> events = new ArrayList<>();
    public final SessionStore store = new InMemorySessionStore();
    private final ClientApis apis;

    /** Creates the client of an application, with its credentials. */
    public ClientFixture(Transport transport) {
        this(transport, applicationCredentials());
    }

    /** Creates a client with these credentials. */
    public ClientFixture(Transport transport, Map<Credential, String> credentials) {
        apis = new ClientApis(settings(transport, events::add, ticker), credentials, null);
    }

    /** Returns settings with the fixture's clock and timeout. */
    public static CallSettings settings(Transport transport, CallListener listener, Ticker ticker) {
        return new CallSettings(
                URI.create("https://ratio.example"),
                transport,
                listener,
                Clock.fixed(NOW, ZoneOffset.UTC),
                ticker,
                () -> 1.0,
                TIMEOUT,
                NOPLogger.NOP_LOGGER);
    }

    /** Returns the credentials of an application. */
    public static Map<Credential, String> applicationCredentials() {
        Map<Credential, String> credentials = new HashMap<>();
        credentials.put(Credentials.CLIENT_ID, "the-client-id");
        credentials.put(Credentials.CLIENT_SECRET, "the-client-secret");
        return credentials;
    }

    /** Returns the APIs of the application itself. */
    public Function<Class<?>, Object> application() {
        return api -> apis.create(api, null);
    }

    /** Returns the APIs of a user without a token. */
    public Function<Class<?>, Object> user() {
        return user(new RotatingToken(store, KEY, FINGERPRINT, null, new AtomicLong()));
    }

    /** Returns the APIs of a user with a token. */
    public Function<Class<?>, Object> signedIn(String token) {
        store.compareAndSet(KEY, 0, new StoredSession(token, "first", 1, 1, 1));
        return user();
    }

    /** Returns the APIs of a user. */
    public Function<Class<?>, Object> user(RotatingToken tokens) {
        return api -> apis.create(api, tokens);
    }

    /** Returns the stored token. */
    public @Nullable String token() {
        StoredSession stored = store.load(KEY);
        return stored == null ? null : stored.token();
    }

    /** Returns the contract's example of the operation's response. */
    public static String responseTo(Operation operation) {
        return String.valueOf(EffectiveContract.responseExample(operation));
    }
}
