package me.ratio.benchmarks.raw;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Creates HTTP clients with as many connections as there are threads, so that none waits for one. */
public final class PooledClients {
    private static final int CONNECTIONS = 1100;

    private PooledClients() {}

    /** Creates Apache's client, with nothing automatic that would cost time. */
    public static CloseableHttpClient httpClient5() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Starts an OkHttp client, to which a caller may add. */
    public static OkHttpClient.Builder okHttp() {
        return new OkHttpClient.Builder().connectionPool(pool());
    }

    /** Creates a pool that keeps all connections. */
    public static ConnectionPool pool() {
        return new ConnectionPool(CONNECTIONS, 5, TimeUnit.MINUTES);
    }

    /** Closes the connections and threads of an OkHttp client. */
    public static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
