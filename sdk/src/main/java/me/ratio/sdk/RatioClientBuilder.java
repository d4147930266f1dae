package me.ratio.sdk;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import me.ratio.runtime.call.Interceptor;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.Ticker;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.transport.Transport;
import me.ratio.sdk.api.Environment;
import me.ratio.sdk.credentials.ClientCredentials;
import me.ratio.sdk.internal.client.ClientApis;
import me.ratio.sdk.internal.purchase.InMemoryPurchaseStore;
import me.ratio.sdk.internal.purchase.PurchaseContext;
import me.ratio.sdk.internal.session.InMemorySessionStore;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.purchase.PurchaseOptions;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.session.SessionStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Builds a {@link RatioClient}; not safe for use by several threads. */
public final class RatioClientBuilder {
    private static final String CLIENT_ID_VARIABLE = "RATIO_CLIENT_ID";
    private static final String CLIENT_SECRET_VARIABLE = "RATIO_CLIENT_SECRET";

    private final TransportChoice transport = new TransportChoice();
    private final RequestOptions.Builder defaults =
            RequestOptions.builder().timeout(Duration.ofSeconds(30)).maxRetries(2);
    private final List<Interceptor> interceptors = new ArrayList<>();
    private final CredentialChoice credentials = new CredentialChoice();
    private @Nullable URI baseUrl;
    private @Nullable DeviceFingerprint fingerprint;
    private @Nullable SessionStore sessionStore;
    private PurchaseOptions purchaseOptions = PurchaseOptions.defaults();
    private @Nullable CallListener listener;
    private Clock clock = Clock.systemUTC();
    private String appInfo = "";

    RatioClientBuilder() {}

    /**
     * Sets the application's id, a UUID. Required, unless the credentials are set in another way.
     *
     * @throws IllegalArgumentException if it cannot be sent in a header, for example because of a line break
     */
    public RatioClientBuilder clientId(@Nullable String clientId) {
        credentials.clientId(clientId);
        return this;
    }

    /**
     * Sets the application's secret. Required, unless the credentials are set in another way; use it on servers only.
     *
     * @throws IllegalArgumentException if it cannot be sent in a header, for example because of a line break
     */
    public RatioClientBuilder clientSecret(@Nullable String clientSecret) {
        credentials.clientSecret(clientSecret);
        return this;
    }

    /**
     * Takes the application's id and secret from the environment variables {@code RATIO_CLIENT_ID} and {@code
     * RATIO_CLIENT_SECRET}.
     *
     * @throws IllegalArgumentException if one cannot be sent in a header, for example because of a line break
     */
    public RatioClientBuilder credentialsFromEnvironment() {
        return clientId(System.getenv(CLIENT_ID_VARIABLE)).clientSecret(System.getenv(CLIENT_SECRET_VARIABLE));
    }

    /**
     * Sets where the application's credentials come from. The supplier is asked before each attempt, so that a secret can
     * be replaced without a restart, and once while the client is built; it should return at once. If it fails, nothing is
     * sent. The id must not change, since sessions belong to it.
     */
    public RatioClientBuilder credentials(Supplier<ClientCredentials> credentials) {
        this.credentials.supplier(credentials);
        return this;
    }

    /**
     * Builds a client for a front end, which must not hold the secret and signs in with {@link
     * RatioClient#embeddedSession} only.
     */
    public RatioClientBuilder withoutCredentials() {
        credentials.none();
        return this;
    }

    /** Sets the published server to call. Required, unless {@link #baseUrl} is set. */
    public RatioClientBuilder environment(Environment environment) {
        return baseUrl(Objects.requireNonNull(environment, "environment").baseUrl());
    }

    /**
     * Sets another server, such as an embedded sandbox.
     *
     * @param baseUrl the address that paths are appended to: https, or http on loopback
     * @throws IllegalArgumentException if the address would send credentials unencrypted, or has a query or user info
     */
    public RatioClientBuilder baseUrl(URI baseUrl) {
        this.baseUrl = BaseUrl.validate(Objects.requireNonNull(baseUrl, "baseUrl"));
        return this;
    }

    /** Sets the device that the application's own calls come from; sessions have their own. Default: none is sent. */
    public RatioClientBuilder deviceFingerprint(DeviceFingerprint fingerprint) {
        this.fingerprint = Objects.requireNonNull(fingerprint, "fingerprint");
        return this;
    }

    /**
     * Sets the timeout of a whole call, all attempts and the pauses between them included. Default: 30 seconds.
     *
     * @throws IllegalArgumentException unless it is positive and at most a day
     */
    public RatioClientBuilder timeout(Duration timeout) {
        defaults.timeout(timeout);
        return this;
    }

    /**
     * Sets how often a call that is safe to repeat is retried at most; others are never retried. Default: 2.
     *
     * @throws IllegalArgumentException unless it is from 0 to 10
     */
    public RatioClientBuilder maxRetries(int retries) {
        defaults.maxRetries(retries);
        return this;
    }

    /**
     * Sets how long the lookup of the server's name, opening a connection and the TLS handshake may take, each of them.
     * Default: 5 seconds.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public RatioClientBuilder connectTimeout(Duration timeout) {
        transport.set("connectTimeout", http -> http.connectTimeout(timeout));
        return this;
    }

    /**
     * Sets how many connections may be open at once; further calls wait for one. Default: 64.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public RatioClientBuilder maxConnections(int connections) {
        transport.set("maxConnections", http -> http.maxConnections(connections));
        return this;
    }

    /**
     * Sets after which time without a request a connection is no longer used. Default: 30 seconds, or less if the server
     * says so.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public RatioClientBuilder idleTimeout(Duration timeout) {
        transport.set("idleTimeout", http -> http.idleTimeout(timeout));
        return this;
    }

    /** Sets an HTTP proxy, through which every connection is tunnelled. Default: none. */
    public RatioClientBuilder proxy(InetSocketAddress address) {
        transport.set("proxy", http -> http.proxy(address));
        return this;
    }

    /** Sets where the user and password for the proxy come from; asked when the proxy demands them. Default: none. */
    public RatioClientBuilder proxyAuthenticator(Authenticator authenticator) {
        transport.set("proxyAuthenticator", http -> http.proxyAuthenticator(authenticator));
        return this;
    }

    /** Sets the certificates to trust and the client's own. Default: those of the JVM. */
    public RatioClientBuilder sslContext(SSLContext sslContext) {
        transport.set("sslContext", http -> http.sslContext(sslContext));
        return this;
    }

    /**
     * Sets the maximum size of a response body; a larger one fails with a {@link
     * me.ratio.runtime.error.ConnectionException}. Default: 1 MiB.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public RatioClientBuilder maxResponseBytes(int bytes) {
        transport.set("maxResponseBytes", http -> http.maxResponseBytes(bytes));
        return this;
    }

    /**
     * Sets another HTTP client, which the caller closes. It takes the place of all settings of connections, so set those on
     * an {@link HttpTransport} and wrap that. Default: an {@code HttpTransport}.
     */
    public RatioClientBuilder transport(Transport transport) {
        this.transport.use(transport);
        return this;
    }

    /** Sets where sessions with a key are stored. Default: in memory. */
    public RatioClientBuilder sessionStore(SessionStore sessionStore) {
        this.sessionStore = Objects.requireNonNull(sessionStore, "sessionStore");
        return this;
    }

    /** Sets how purchases are stored and looked up. Default: {@link PurchaseOptions#defaults()}, in memory. */
    public RatioClientBuilder purchaseOptions(PurchaseOptions options) {
        this.purchaseOptions = Objects.requireNonNull(options, "options");
        return this;
    }

    /** Sets the listener that is notified of every call. Default: none. */
    public RatioClientBuilder callListener(CallListener listener) {
        this.listener = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /** Adds an interceptor, which sees every attempt after those added before. Default: none. */
    public RatioClientBuilder interceptor(Interceptor interceptor) {
        interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
        return this;
    }

    /**
     * Adds the application to the {@code User-Agent} header, which otherwise names this library and Java only.
     *
     * @param name the application, without blanks
     * @param version its version, without blanks
     * @throws IllegalArgumentException if one of them cannot be part of the header
     */
    public RatioClientBuilder appInfo(String name, String version) {
        this.appInfo = UserAgent.product(name, version) + " ";
        return this;
    }

    /**
     * Sets the clock for the times of exceptions, for {@code Retry-After} dates and for the age of sessions. Default: the
     * system's.
     */
    public RatioClientBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Builds the client.
     *
     * @throws IllegalStateException if a required setting is missing, or settings contradict each other; the message names
     *     all of them
     */
    public RatioClient build() {
        URI server = requireSettings();
        Supplier<@Nullable ClientCredentials> supplier = credentials.supplier();
        RequestOptions options = defaults.build();
        Duration timeout = Objects.requireNonNull(options.timeout());
        Transport used = transport.build();
        CallSettings settings = new CallSettings(
                server,
                used,
                listener,
                List.copyOf(interceptors),
                clock,
                Ticker.SYSTEM,
                () -> ThreadLocalRandom.current().nextDouble(),
                timeout,
                Objects.requireNonNull(options.maxRetries()),
                appInfo + UserAgent.ofLibrary(),
                OptionsCheck.CREDENTIAL_HEADERS,
                LoggerFactory.getLogger("me.ratio.sdk"));
        ClientCredentials known = supplier.get();
        ClientApis apis = new ClientApis(settings, supplier);
        String owner = SessionOwner.of(server, known);
        TokenSession.Shared forSessions =
                new TokenSession.Shared(apis, owner, timeout, purchaseContext(owner, timeout, apis));
        return new ApplicationClient(
                new ApplicationClient.Shared(
                        forSessions,
                        sessionStore != null ? sessionStore : new InMemorySessionStore(clock),
                        clock,
                        transport.isOwn() ? used : null,
                        fingerprint == null ? null : ApplicationClient.headerValue(fingerprint)),
                RequestOptions.none());
    }

    private PurchaseContext purchaseContext(String owner, Duration timeout, ClientApis apis) {
        PurchaseStore chosen = purchaseOptions.store();
        PurchaseStore store = chosen != null ? chosen : new InMemoryPurchaseStore();
        return new PurchaseContext(owner, purchaseOptions, store, timeout, apis.serverTime(), clock);
    }

    private URI requireSettings() {
        List<String> missing = new ArrayList<>(credentials.missing());
        if (baseUrl == null) {
            missing.add("environment (or baseUrl)");
        }
        if (baseUrl == null || !missing.isEmpty()) {
            throw new IllegalStateException("RatioClient lacks " + String.join(", ", missing) + ": set before build()");
        }
        transport.requireOne();
        return baseUrl;
    }
}
