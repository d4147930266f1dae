package me.ratio.runtime.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Connects to a host, and looks up its name within the time that is left. Tries each of its addresses once. */
final class Connector extends DefaultHttpClientConnectionOperator {
    private final NameLookup names;

    Connector(NameLookup names, TlsSocketStrategy tls) {
        super(
                null,
                null,
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register("https", tls)
                        .build());
        this.names = names;
    }

    @Override
    public void connect(
            ManagedHttpClientConnection connection,
            HttpHost host,
            @Nullable NamedEndpoint endpointName,
            @Nullable Path unixSocket,
            @Nullable InetSocketAddress localAddress,
            Timeout connectTimeout,
            SocketConfig socketConfig,
            @Nullable Object attachment,
            HttpContext context)
            throws IOException {
        Exchange exchange = (Exchange) context;
        InetAddress[] addresses = host.getAddress() != null
                ? new InetAddress[] {host.getAddress()}
                : names.resolve(
                        host.getHostName(), Math.min(exchange.remainingNanos(), connectTimeout.toNanoseconds()));
        for (int i = 0; ; i++) {
            HttpHost address = new HttpHost(host.getSchemeName(), addresses[i], host.getHostName(), host.getPort());
            try {
                super.connect(
                        connection,
                        address,
                        endpointName,
                        unixSocket,
                        localAddress,
                        connectTimeout,
                        socketConfig,
                        attachment,
                        context);
                return;
            } catch (IOException e) {
                if (i == addresses.length - 1 || exchange.end() != null || exchange.remainingNanos() <= 0) {
                    throw e;
                }
            }
        }
    }
}
