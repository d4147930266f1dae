package me.ratio.sdk;

import java.util.function.Function;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.call.Response;
import me.ratio.sdk.api.ApplicationApis;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * The client of an application: holds its credentials and connections, offers the operations that do not act for a
 * single user, and creates a {@link UserSession} for each user. Create one and keep it; it is safe for use by many
 * threads.
 *
 * <pre>{@code
 * RatioClient client = RatioClient.builder()
 *         .environment(Environment.SANDBOX)
 *         .credentialsFromEnvironment()
 *         .build();
 * GetCryptoPricesResponse prices = client.crypto().getCryptoPrices();
 * UserSession session = client.newSession(DeviceFingerprint.builder().ip("203.0.113.7").build());
 * }</pre>
 *
 * <p>Every call throws a {@link me.ratio.runtime.error.ClientException} if it fails: an {@link
 * me.ratio.sdk.error.ApiException} for an error response, a {@link me.ratio.runtime.error.ConnectionException} if there
 * was no complete response. Calls that are safe to repeat are retried; all others are sent once.
 *
 * <p>The interface lets frameworks and tests stand in for a client. Later versions may add methods; do not implement it
 * elsewhere.
 */
public interface RatioClient extends ApplicationApis, AutoCloseable {
    /** Returns a builder with everything optional at its default. */
    static RatioClientBuilder builder() {
        return new RatioClientBuilder();
    }

    /** {@inheritDoc} Only a {@link UserSession} offers interfaces whose operations act for a user. */
    @Override
    <T> T api(Class<T> api);

    /**
     * Returns a client with other options for its calls and those of the sessions it creates. It shares everything else with
     * this one, connections included, so that closing either closes both.
     *
     * @throws IllegalArgumentException if the options set a header that carries credentials
     */
    RatioClient withOptions(RequestOptions options);

    /**
     * Makes one call and returns its response besides its result: status, headers, server time, attempts and body.
     *
     * <pre>{@code
     * Response<GetConfigResponse> response = client.withResponse(apis -> apis.config().getConfig());
     * log.info("request {}", response.metadata().requestId());
     * }</pre>
     *
     * @param call calls one operation of the object that it gets
     * @throws IllegalStateException if it calls none
     */
    <T extends @Nullable Object> Response<T> withResponse(Function<? super ApplicationApis, T> call);

    /**
     * Creates a session for a user who has not signed in yet. Its token is kept in the returned object only.
     *
     * @param fingerprint the user's device, sent with every call of the session
     */
    UserSession newSession(DeviceFingerprint fingerprint);

    /**
     * Returns the session stored under a key, possibly by another process that shares the store, or a new one if there
     * is none. The default store drops a session 15 minutes after its last change, when its token has expired long since.
     *
     * @param key identifies one session of one user, such as the id of your own web session; never derive it from a
     *     token
     * @param fingerprint the user's device, sent with every call of the session
     */
    UserSession session(String key, DeviceFingerprint fingerprint);

    /**
     * Creates a session that signs in by wallet with the id of an embedded client session instead of the application's
     * own credentials.
     *
     * @param clientSessionId the id that {@code createClientSession} returned
     * @param fingerprint the user's device, sent with every call of the session
     * @throws IllegalArgumentException if the id is empty or cannot be sent in a header
     */
    UserSession embeddedSession(String clientSessionId, DeviceFingerprint fingerprint);

    /**
     * Continues a session from its exported state. Its token is kept in the returned object only.
     *
     * @param state what {@link UserSession#exportState()} returned
     * @param fingerprint the user's device, sent with every call of the session
     * @throws IllegalArgumentException if the state belongs to another server or application
     */
    UserSession restoreSession(SessionState state, DeviceFingerprint fingerprint);

    /**
     * Closes the connections, unless the transport was passed to the builder. Calls under way fail, and later calls are not
     * sent.
     *
     * @throws java.io.UncheckedIOException if the transport cannot be closed
     */
    @Override
    void close();
}
