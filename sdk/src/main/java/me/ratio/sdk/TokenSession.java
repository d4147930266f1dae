package me.ratio.sdk;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.call.Response;
import me.ratio.runtime.internal.call.ResponseCapture;
import me.ratio.sdk.api.SessionApis;
import me.ratio.sdk.internal.client.ClientApis;
import me.ratio.sdk.internal.client.SessionIdentity;
import me.ratio.sdk.internal.purchase.IntentPurchases;
import me.ratio.sdk.internal.purchase.PurchaseContext;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.purchase.Purchases;
import me.ratio.sdk.session.SessionState;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/** The session of a client. */
final class TokenSession implements UserSession {
    private final Shared shared;
    private final RotatingToken token;
    private final SessionIdentity identity;
    private final RequestOptions options;
    private final Map<Class<?>, Object> created = new ConcurrentHashMap<>(4);

    /**
     * The parts that a session takes from its client.
     *
     * @param owner the server and application, as a short hash
     * @param timeout the time for a call, which the store gets outside of calls as well
     * @param purchases what purchases need
     */
    record Shared(ClientApis apis, String owner, Duration timeout, PurchaseContext purchases) {}

    TokenSession(Shared shared, RotatingToken token, SessionIdentity identity, RequestOptions options) {
        this.shared = shared;
        this.token = token;
        this.identity = identity;
        this.options = options;
    }

    @Override
    public <T> T api(Class<T> api) {
        Objects.requireNonNull(api, "api");
        return api.cast(created.computeIfAbsent(api, type -> create(type, null)));
    }

    private Object create(Class<?> api, @Nullable ResponseCapture capture) {
        return shared.apis().create(api, identity, options, capture);
    }

    @Override
    public <T extends @Nullable Object> Response<T> withResponse(Function<? super SessionApis, T> call) {
        return CapturedApis.call(this::create, call);
    }

    @Override
    public UserSession withOptions(RequestOptions others) {
        return new TokenSession(shared, token, identity, options.overriddenBy(OptionsCheck.accepted(others)));
    }

    @Override
    public Purchases purchases() {
        return new IntentPurchases(this::withResponse, shared.purchases());
    }

    @Override
    public boolean isSignedIn() {
        return token.current(shared.timeout()) != null;
    }

    @Override
    public @Nullable Instant tokenExpiresAt() {
        StoredSession current = token.current(shared.timeout());
        return current == null ? null : RotatingToken.expiry(current);
    }

    @Override
    public void forget() {
        token.forget(shared.timeout());
    }

    @Override
    public SessionState exportState() {
        StoredSession current = token.current(shared.timeout());
        return new SessionState(shared.owner(), current == null ? "" : current.token());
    }

    @Override
    public String toString() {
        return "UserSession";
    }
}
