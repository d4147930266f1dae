package me.ratio.runtime.http;

import java.io.IOException;
import me.ratio.runtime.transport.SafeCause;
import me.ratio.runtime.transport.TransportException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Notes when a request is about to be written. The library comes here once there is a connection, through the proxy and
 * with TLS, and before the first byte; so whatever fails without this note has sent nothing.
 */
final class RequestExecutor extends HttpRequestExecutor {
    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        Exchange exchange = (Exchange) context;
        if (!Method.CONNECT.isSame(request.getMethod())) {
            if (exchange.isConnectionChecked() && wasUsed(connection) && connection.isStale()) {
                throw new StaleConnectionException();
            }
            exchange.markSent();
            request.setPath(exchange.path());
        }
        try {
            return super.execute(request, connection, callback, context);
        } catch (Error error) {
            // the library would close its pool for good, although the next exchange may well succeed
            throw new TransportException(
                    "the exchange failed (" + error.getClass().getSimpleName() + ")", SafeCause.of(error));
        }
    }

    private static boolean wasUsed(HttpClientConnection connection) {
        return connection.getEndpointDetails().getRequestCount() > 0;
    }
}
