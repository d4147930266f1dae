package me.ratio.sandbox.webhook;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.ratio.sandbox.contract.ApiContract;
import org.jspecify.annotations.Nullable;

/** Sends a webhook event once, over HTTP, for all tenants. */
public final class HttpWebhookSender {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final String signatureHeader;
    private final String timestampHeader;
    private @Nullable HttpClient client;

    /** Creates a sender that uses the header names of the contract. */
    public HttpWebhookSender(ApiContract contract) {
        this.signatureHeader = contract.parameterHeader("WebhookSignature");
        this.timestampHeader = contract.parameterHeader("WebhookSignatureTimestamp");
    }

    /** Returns the client. It is made for the first delivery: many sandboxes never make one, and it takes a while. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(TIMEOUT)
                    .build();
        }
        return client;
    }

    /** Sends a message, signed at a time in seconds since 1970. */
    WebhookDelivery send(WebhookSender.Message message, String timestamp) {
        String signature = WebhookSignature.of(message.secret(), timestamp, message.payload());
        Result result = LoopbackUrl.matches(URI.create(message.url()))
                ? post(message, timestamp, signature)
                : Result.failed("refused: the sandbox delivers to loopback addresses only");
        return new WebhookDelivery(
                message.url(),
                message.event(),
                new String(message.payload(), StandardCharsets.UTF_8),
                timestamp,
                signature,
                result.status(),
                result.failure());
    }

    private Result post(WebhookSender.Message message, String timestamp, String signature) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(message.url()))
                .header("Content-Type", "application/json")
                .header(timestampHeader, timestamp)
                .header(signatureHeader, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.payload()))
                .build();
        CompletableFuture<HttpResponse<Void>> response =
                client().sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // One limit for everything: the client's own timeout ends with the headers, and a body could go on forever.
            int status = response.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            return new Result(OptionalInt.of(status), Optional.empty());
        } catch (TimeoutException slow) {
            response.cancel(true);
            return Result.failed("no response within " + TIMEOUT.toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            return Result.failed("no response: "
                    + requireNonNull(failed.getCause()).getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Result.failed("interrupted");
        }
    }

    private record Result(OptionalInt status, Optional<String> failure) {
        static Result failed(String reason) {
            return new Result(OptionalInt.empty(), Optional.of(reason));
        }
    }
}
