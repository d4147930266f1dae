package me.ratio.runtime.http;

import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.RouteInfo.LayerType;
import org.apache.hc.client5.http.RouteInfo.TunnelType;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.Credentials;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sets the library up: nothing automatic, limits on everything, and our own connections and connector. */
final class LibraryClient {
    /** Longer than any legal token; the next line of a response head may be an attack. */
    private static final int MAX_HEAD_LINE = 16 * 1024;

    private static final int MAX_HEAD_LINES = 100;

    private LibraryClient() {}

    static CloseableHttpClient of(HttpTransport.Builder settings, PersistentPool pool) {
        HttpClientBuilder client = HttpClientBuilder.create()
                .setConnectionManager(pool)
                .setRequestExecutor(new RequestExecutor())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.ofDays(1)) // the exchange has its own end
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(settings.proxyAuthenticator != null)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .disableConnectionState();
        InetSocketAddress proxy = settings.proxy;
        if (proxy != null) {
            HttpHost host = new HttpHost("http", proxy.getHostString(), proxy.getPort());
            client.setRoutePlanner(tunnel(host))
                    .setDefaultCredentialsProvider(proxyCredentials(host, settings.proxyAuthenticator));
        }
        return client.build();
    }

    /** Returns the pool of connections. */
    static PersistentPool pool(HttpTransport.Builder settings) {
        SSLContext context = settings.sslContext != null ? settings.sslContext : SSLContexts.createSystemDefault();
        NameLookup names = new NameLookup(SystemDefaultDnsResolver.INSTANCE);
        TlsSocketStrategy tls = new DefaultClientTlsStrategy(context);
        return new PersistentPool(new Connections(new Connector(names, tls))
                .setConnectionFactory(socket -> {
                    SilentConnection connection = new SilentConnection(Http1Config.custom()
                            .setMaxLineLength(MAX_HEAD_LINE)
                            .setMaxHeaderCount(MAX_HEAD_LINES)
                            .build());
                    if (socket != null) {
                        connection.bind(socket);
                    }
                    return connection;
                })
                .setMaxConnTotal(settings.maxConnections)
                .setMaxConnPerRoute(settings.maxConnections)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout))
                        .setIdleTimeout(Timeout.of(settings.idleTimeout))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .build())
                .build());
    }

    /** A pool whose connections are opened by our connector. */
    private static final class Connections extends PoolingHttpClientConnectionManagerBuilder {
        private final Connector connector;

        Connections(Connector connector) {
            this.connector = connector;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                @Nullable SchemePortResolver ports, @Nullable DnsResolver names, @Nullable TlsSocketStrategy tls) {
            return connector;
        }
    }

    /** Tunnels plain http as well: a request that a proxy reads could not be told from one that the server has read. */
    private static HttpRoutePlanner tunnel(HttpHost proxy) {
        return (target, context) -> {
            int port = DefaultSchemePortResolver.INSTANCE.resolve(target.getSchemeName(), target);
            boolean secure = "https".equalsIgnoreCase(target.getSchemeName());
            return new HttpRoute(
                    new HttpHost(target.getSchemeName(), target.getHostName(), port),
                    null,
                    proxy,
                    secure,
                    TunnelType.TUNNELLED,
                    secure ? LayerType.LAYERED : LayerType.PLAIN);
        };
    }

    /** Gives credentials to the proxy only, never to a server that asks for them. */
    private static CredentialsProvider proxyCredentials(HttpHost proxy, @Nullable Authenticator authenticator) {
        return (scope, context) -> {
            boolean isProxy =
                    proxy.getHostName().equalsIgnoreCase(scope.getHost()) && proxy.getPort() == scope.getPort();
            return authenticator == null || !isProxy ? null : ask(authenticator, proxy, scope);
        };
    }

    private static @Nullable Credentials ask(Authenticator authenticator, HttpHost proxy, AuthScope scope) {
        PasswordAuthentication given = authenticator.requestPasswordAuthenticationInstance(
                proxy.getHostName(),
                null,
                proxy.getPort(),
                "http",
                scope.getRealm(),
                scope.getSchemeName(),
                null,
                Authenticator.RequestorType.PROXY);
        return given == null ? null : new UsernamePasswordCredentials(given.getUserName(), given.getPassword());
    }
}
