package me.ratio.sdk.testing;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import me.ratio.sdk.CallEvent;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.call.CallStack;
import me.ratio.sdk.call.InMemorySessionStore;
import me.ratio.sdk.call.SessionTokens;
import me.ratio.sdk.session.SessionStore;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.transport.Transport;
import org.jspecify.annotations.Nullable;

/** A whole call stack over a scripted transport, with time in the test's hand. */
public final class Bench {
    /** The time that the clock shows. */
    public static final Instant NOW = Instant.parse("2023-07-12T15:04:05Z");

    /** The time that a call may take. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    public static final String KEY = "session";
    public static final String FINGERPRINT = "eyJpcCI6IjIwMy4wLjExMy43In0=";

    public final ManualTicker ticker = new ManualTicker();
    public final List<CallEvent> events = new ArrayList<>();
    public final SessionStore store = new InMemorySessionStore();
    private final CallStack stack;

    /** A stack whose client holds everything an application holds. */
    public Bench(Transport transport) {
        this(transport, applicationCredentials());
    }

    /** A stack whose client holds these credentials. */
    public Bench(Transport transport, Map<Credential, String> credentials) {
        stack = new CallStack(new CallStack.Parts(
                URI.create("https://ratio.example"),
                credentials,
                null,
                transport,
                events::add,
                Clock.fixed(NOW, ZoneOffset.UTC),
                ticker,
                () -> 1.0,
                TIMEOUT));
    }

    /** What an application holds. */
    public static Map<Credential, String> applicationCredentials() {
        Map<Credential, String> credentials = new EnumMap<>(Credential.class);
        credentials.put(Credential.CLIENT_ID, "the-client-id");
        credentials.put(Credential.CLIENT_SECRET, "the-client-secret");
        return credentials;
    }

    /** The application itself. */
    public Function<Class<?>, Object> application() {
        return api -> stack.handle(api, null);
    }

    /** A user without a token. */
    public Function<Class<?>, Object> user() {
        return user(new SessionTokens(store, KEY, FINGERPRINT, null, new AtomicLong()));
    }

    /** A user with a token. */
    public Function<Class<?>, Object> signedIn(String token) {
        store.compareAndSet(KEY, 0, new StoredSession(token, "first", 1, 1, 1));
        return user();
    }

    /** A user that is given whole. */
    public Function<Class<?>, Object> user(SessionTokens tokens) {
        return api -> stack.handle(api, tokens);
    }

    /** The token that is stored. */
    public @Nullable String token() {
        StoredSession stored = store.load(KEY);
        return stored == null ? null : stored.token();
    }

    /** Any answer that the operation's success can have. */
    public static String answerTo(Operation operation) {
        return String.valueOf(EffectiveContract.answerExample(operation));
    }
}
