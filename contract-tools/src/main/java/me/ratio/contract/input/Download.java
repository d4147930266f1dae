package me.ratio.contract.input;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;

/** Downloads a document, with limits of size and time, and without redirects to another host. */
final class Download {
    private static final int MAX_REDIRECTS = 5;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Download() {}

    static byte[] from(URI address) {
        return new Download().get(address, address, MAX_REDIRECTS);
    }

    private byte[] get(URI named, URI address, int redirects) {
        HttpResponse<byte[]> response = send(address);
        int status = response.statusCode();
        if (status >= 300 && status < 400 && status != 304) {
            if (redirects == 0) {
                throw new DocumentException(named + ": redirects more than " + MAX_REDIRECTS + " times");
            }
            return get(named, target(named, address, response), redirects - 1);
        }
        if (status != 200) {
            throw new DocumentException(address + ": responds with status " + status + " instead of the document");
        }
        return response.body();
    }

    private HttpResponse<byte[]> send(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json, application/yaml, text/yaml, */*;q=0.1")
                .build();
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request, head -> new LimitedBodySubscriber(DocumentReader.MAX_BYTES));
        try {
            return response.get(TOTAL_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new DocumentException(address + ": " + reason(e.getCause()));
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new DocumentException(
                    address + ": no complete response within " + TOTAL_TIMEOUT.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentException(address + ": interrupted");
        }
    }

    /** Explains a failed request: too large, unreachable, or what the HTTP client says. */
    private static String reason(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof LimitedBodySubscriber.TooLarge) {
                return "larger than the limit of " + DocumentReader.MAX_BYTES + " bytes";
            }
            if (at instanceof ConnectException
                    || at instanceof UnknownHostException
                    || at instanceof UnresolvedAddressException
                    || at instanceof HttpConnectTimeoutException) {
                return "cannot be reached; if you are offline, use a file";
            }
        }
        String message = cause instanceof IOException && cause.getMessage() != null ? ": " + cause.getMessage() : "";
        return "cannot be read (" + cause.getClass().getSimpleName() + message + ")";
    }

    /** Returns the target of a redirect, on the same host and port and at least as safe as the address before. */
    private static URI target(URI named, URI address, HttpResponse<?> response) {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new DocumentException(address + ": redirects without a Location header"));
        URI target;
        try {
            target = address.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(address + ": redirects to an invalid URL");
        }
        // The address was reviewed, what it redirects to was not. Only a change from http to https is harmless.
        boolean upgrade = address.getScheme().equalsIgnoreCase("http") && "https".equalsIgnoreCase(target.getScheme());
        boolean sameScheme = address.getScheme().equalsIgnoreCase(target.getScheme());
        boolean sameHost =
                named.getHost().equalsIgnoreCase(target.getHost()) && (upgrade || named.getPort() == target.getPort());
        if (!sameHost || !(sameScheme || upgrade)) {
            throw new DocumentException(named + ": redirects to " + target.getScheme() + "://" + target.getAuthority()
                    + ", another host; if that is intended, use its URL");
        }
        return target;
    }
}
