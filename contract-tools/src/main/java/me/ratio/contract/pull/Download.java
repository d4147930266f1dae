package me.ratio.contract.pull;

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

/** Gets a document over HTTP: bounded in size and time, and never from another host than the one that was named. */
final class Download {
    private static final int MOST_REDIRECTS = 5;
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration IN_ALL = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Download() {}

    static byte[] from(URI address) {
        return new Download().get(address, address, MOST_REDIRECTS);
    }

    private byte[] get(URI named, URI address, int redirects) {
        HttpResponse<byte[]> response = send(address);
        int status = response.statusCode();
        if (status >= 300 && status < 400 && status != 304) {
            if (redirects == 0) {
                throw new DocumentException(named + ": redirects more than " + MOST_REDIRECTS + " times");
            }
            return get(named, target(named, address, response), redirects - 1);
        }
        if (status != 200) {
            throw new DocumentException(address + ": answers with status " + status + " instead of the document");
        }
        return response.body();
    }

    private HttpResponse<byte[]> send(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json, application/yaml, text/yaml, */*;q=0.1")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new BoundedBody(DocumentReader.MAX_BYTES));
        try {
            return answer.get(IN_ALL.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new DocumentException(address + ": " + reason(e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DocumentException(address + ": no whole answer within " + IN_ALL.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DocumentException(address + ": interrupted");
        }
    }

    private static String reason(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof BoundedBody.TooLarge) {
                return "larger than " + DocumentReader.MAX_BYTES + " bytes, the most that is read";
            }
            if (at instanceof ConnectException
                    || at instanceof UnknownHostException
                    || at instanceof UnresolvedAddressException
                    || at instanceof HttpConnectTimeoutException) {
                return "cannot be reached; offline? Give a file instead: pull FILE";
            }
        }
        String message = cause instanceof IOException && cause.getMessage() != null ? ": " + cause.getMessage() : "";
        return "cannot be read (" + cause.getClass().getSimpleName() + message + ")";
    }

    private static URI target(URI named, URI address, HttpResponse<?> response) {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new DocumentException(address + ": redirects without saying where to"));
        URI target;
        try {
            target = address.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(address + ": redirects to what is no address");
        }
        boolean upgrade = address.getScheme().equalsIgnoreCase("http") && "https".equalsIgnoreCase(target.getScheme());
        boolean sameScheme = address.getScheme().equalsIgnoreCase(target.getScheme());
        boolean sameHost =
                named.getHost().equalsIgnoreCase(target.getHost()) && (upgrade || named.getPort() == target.getPort());
        if (!sameHost || !(sameScheme || upgrade)) {
            throw new DocumentException(named + ": redirects to " + target.getScheme() + "://" + target.getAuthority()
                    + ", another host; if that is right, name it yourself");
        }
        return target;
    }
}
