package me.ratio.runtime.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over HTTP/1.1 and a pool of connections. It does nothing by itself: it neither retries nor follows
 * redirects, and keeps no cookies. Safe for use by many threads, virtual ones included.
 *
 * <pre>{@code
 * Transport transport = HttpTransport.builder().maxConnections(200).proxy(new InetSocketAddress("proxy", 3128)).build();
 * }</pre>
 *
 * <p>The timeout of an exchange covers the lookup of the name, the wait for a connection, connecting, TLS, the request
 * and the response. An interrupt of the calling thread ends it as well, some ten
 * milliseconds later.
 */
public final class HttpTransport implements Transport {
    private final HttpExchanges exchanges;

    private HttpTransport(HttpExchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Returns a builder with everything at its default. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        return exchanges.send(request, timeout);
    }

    /** Closes all connections, those in use included; later requests are not sent. */
    @Override
    public void close() {
        exchanges.close();
    }

    @Override
    public String toString() {
        return "HttpTransport";
    }

    /** Builds an {@link HttpTransport}; not safe for use by several threads. */
    public static final class Builder {
        Duration connectTimeout = Duration.ofSeconds(5);
        Duration idleTimeout = Duration.ofSeconds(30);
        int maxConnections = 64;
        int maxResponseBytes = 1024 * 1024;

        @Nullable
        InetSocketAddress proxy;

        @Nullable
        Authenticator proxyAuthenticator;

        @Nullable
        SSLContext sslContext;

        private Builder() {}

        /**
         * Sets how long the lookup of a name, opening a connection and the TLS handshake may take, each of them. Default: 5
         * seconds.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = positive(timeout, "connectTimeout");
            return this;
        }

        /**
         * Sets how many connections may be open at once; further requests wait for one. Default: 64.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder maxConnections(int connections) {
            this.maxConnections = positive(connections, "maxConnections");
            return this;
        }

        /**
         * Sets after which time without a request a connection is no longer used. A shorter time that the server announces
         * ({@code Keep-Alive: timeout=}) counts instead. Default: 30 seconds.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder idleTimeout(Duration timeout) {
            this.idleTimeout = positive(timeout, "idleTimeout");
            return this;
        }

        /**
         * Sets an HTTP proxy, through which every connection is tunnelled ({@code CONNECT}), so that it never sees a request.
         * Default: none; the system properties for proxies are not read.
         *
         * @param address the proxy; its name is looked up for each connection if the address is unresolved
         */
        public Builder proxy(InetSocketAddress address) {
            this.proxy = Objects.requireNonNull(address, "proxy");
            return this;
        }

        /** Sets where the user and password for the proxy come from; asked when the proxy demands them. Default: none. */
        public Builder proxyAuthenticator(Authenticator authenticator) {
            this.proxyAuthenticator = Objects.requireNonNull(authenticator, "proxyAuthenticator");
            return this;
        }

        /** Sets the certificates to trust and the client's own. Default: those of the JVM. */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /**
         * Sets the maximum size of a response body that is read whole. Default: 1 MiB.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder maxResponseBytes(int bytes) {
            this.maxResponseBytes = positive(bytes, "maxResponseBytes");
            return this;
        }

        /** Builds the transport. It opens no connection yet. */
        public HttpTransport build() {
            return new HttpTransport(new HttpExchanges(this));
        }

        private static Duration positive(Duration value, String name) {
            if (Objects.requireNonNull(value, name).isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive");
            }
            return value;
        }

        private static int positive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be positive");
            }
            return value;
        }
    }
}
