package me.ratio.sandbox.webhook;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.ratio.sandbox.contract.ApiContract;
import org.jspecify.annotations.Nullable;

/** Sends a webhook event once, over HTTP, for all tenants. */
public final class HttpWebhookSender {
    private final String signatureHeader;
    private final String timestampHeader;
    private final boolean anyReceiver;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "ratio-sandbox-webhook");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable HttpClient client;

    /**
     * Creates a sender that uses the header names of the contract.
     *
     * @param anyReceiver whether it delivers to other machines as well
     * @param timeout how long a delivery may take
     */
    public HttpWebhookSender(ApiContract contract, boolean anyReceiver, Duration timeout) {
        this.anyReceiver = anyReceiver;
        this.timeout = timeout;
        this.signatureHeader = contract.parameterHeader("WebhookSignature");
        this.timestampHeader = contract.parameterHeader("WebhookSignatureTimestamp");
    }

    /** Returns the client. It is made for the first delivery: many sandboxes never make one, and it takes a while. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(timeout)
                    .build();
        }
        return client;
    }

    /** Returns the threads that deliveries run on. */
    Executor threads() {
        return threads;
    }

    /** Returns how long a delivery may take. */
    Duration timeout() {
        return timeout;
    }

    /** Sends a message, and returns the result. */
    WebhookDelivery.Attempt send(SignedMessage message, Instant time) {
        Result result = anyReceiver || LoopbackUrl.matches(URI.create(message.url()))
                ? post(message)
                : Result.failed("refused: the sandbox delivers to loopback addresses only");
        return new WebhookDelivery.Attempt(time, result.status(), result.failure());
    }

    private Result post(SignedMessage message) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.url()))
                .header("Content-Type", "application/json")
                .header(timestampHeader, message.timestamp())
                .header(signatureHeader, message.signature())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()))
                .build();
        CompletableFuture<HttpResponse<Void>> response =
                client().sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // One limit for everything: the client's own timeout ends with the headers, and a body could go on forever.
            int status = response.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new Result(OptionalInt.of(status), Optional.empty());
        } catch (TimeoutException slow) {
            response.cancel(true);
            return Result.failed("no response within " + timeout.toMillis() + " ms");
        } catch (ExecutionException failed) {
            return Result.failed("no response: "
                    + requireNonNull(failed.getCause()).getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Result.failed("interrupted");
        }
    }

    /** Ends its threads; deliveries under way fail. */
    public void close() {
        threads.shutdownNow();
    }

    private record Result(OptionalInt status, Optional<String> failure) {
        static Result failed(String reason) {
            return new Result(OptionalInt.empty(), Optional.of(reason));
        }
    }
}
