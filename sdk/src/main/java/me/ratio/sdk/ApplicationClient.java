package me.ratio.sdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.call.Response;
import me.ratio.runtime.internal.call.ResponseCapture;
import me.ratio.runtime.internal.http.HeaderValue;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.transport.Transport;
import me.ratio.sdk.api.ApplicationApis;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.client.SessionIdentity;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.internal.session.SingleSessionStore;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.session.SessionState;
import me.ratio.sdk.session.SessionStore;
import org.jspecify.annotations.Nullable;

/** The client that the builder builds. */
final class ApplicationClient implements RatioClient {
    private final Shared shared;
    private final RequestOptions options;
    private final SessionIdentity application;
    private final Map<Class<?>, Object> created = new ConcurrentHashMap<>();

    /**
     * The parts that a client and those derived from it share.
     *
     * @param ownedTransport the transport to close, null if it belongs to the application
     * @param fingerprint the value of the fingerprint header for calls of the application itself, null to send none
     */
    record Shared(
            TokenSession.Shared forSessions,
            SessionStore store,
            Clock clock,
            @Nullable Transport ownedTransport,
            @Nullable String fingerprint) {}

    ApplicationClient(Shared shared, RequestOptions options) {
        this.shared = shared;
        this.options = options;
        this.application = new SessionIdentity(null, shared.fingerprint(), null);
    }

    @Override
    public <T> T api(Class<T> api) {
        Objects.requireNonNull(api, "api");
        return api.cast(created.computeIfAbsent(api, type -> create(type, null)));
    }

    private Object create(Class<?> api, @Nullable ResponseCapture capture) {
        if (takesToken(api)) {
            throw new IllegalArgumentException(api.getSimpleName() + " acts for one user: take it from a UserSession");
        }
        return shared.forSessions().apis().create(api, application, options, capture);
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

    @Override
    public RatioClient withOptions(RequestOptions others) {
        return new ApplicationClient(shared, options.overriddenBy(OptionsCheck.accepted(others)));
    }

    @Override
    public <T extends @Nullable Object> Response<T> withResponse(Function<? super ApplicationApis, T> call) {
        return CapturedApis.call(this::create, call);
    }

    @Override
    public UserSession newSession(DeviceFingerprint fingerprint) {
        return session(unshared(), fingerprint, null);
    }

    @Override
    public UserSession session(String key, DeviceFingerprint fingerprint) {
        String fullKey = shared.forSessions().owner() + "/" + Objects.requireNonNull(key, "key");
        return session(new RotatingToken(shared.store(), fullKey, shared.clock()), fingerprint, null);
    }

    @Override
    public UserSession embeddedSession(String clientSessionId, DeviceFingerprint fingerprint) {
        return session(unshared(), fingerprint, HeaderValue.require(clientSessionId, "clientSessionId"));
    }

    @Override
    public UserSession restoreSession(SessionState state, DeviceFingerprint fingerprint) {
        if (!state.owner().equals(shared.forSessions().owner())) {
            throw new IllegalArgumentException("the session belongs to another server or application");
        }
        RotatingToken token = unshared();
        if (!state.token().isEmpty()) {
            HeaderValue.require(state.token(), "the token of the session");
            token.offer(
                    TokenUpdate.issued(state.token(), 0, 0),
                    shared.forSessions().timeout());
        }
        return session(token, fingerprint, null);
    }

    /** Sessions without a key are not stored: nothing could look them up. */
    private RotatingToken unshared() {
        return new RotatingToken(new SingleSessionStore(), "unnamed", shared.clock());
    }

    private UserSession session(RotatingToken token, DeviceFingerprint fingerprint, @Nullable String clientSessionId) {
        SessionIdentity user = new SessionIdentity(token, headerValue(fingerprint), clientSessionId);
        return new TokenSession(shared.forSessions(), token, user, options);
    }

    /** Returns the value of the fingerprint header. */
    static String headerValue(DeviceFingerprint fingerprint) {
        return Base64.getEncoder().encodeToString(JsonCodec.write(Objects.requireNonNull(fingerprint, "fingerprint")));
    }

    @Override
    public void close() {
        Transport transport = shared.ownedTransport();
        if (transport != null) {
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
}
