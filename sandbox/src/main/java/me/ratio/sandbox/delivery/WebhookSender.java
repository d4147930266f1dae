package me.ratio.sandbox.delivery;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.ratio.sandbox.WebhookDelivery;
import me.ratio.sandbox.contract.Contract;

/** Sends webhook events, once each, and remembers what became of them. */
public final class WebhookSender {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Clock clock;
    private final String signatureHeader;
    private final String timestampHeader;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();
    private final List<WebhookDelivery> deliveries = new CopyOnWriteArrayList<>();

    /** A sender with the header names of the contract. */
    public WebhookSender(Clock clock, Contract contract) {
        this.clock = clock;
        this.signatureHeader = contract.parameterHeader("WebhookSignature");
        this.timestampHeader = contract.parameterHeader("WebhookSignatureTimestamp");
    }

    /** What was sent, oldest first. */
    public List<WebhookDelivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Signs and sends a body; only to this machine, other receivers are noted as refused. */
    void send(String url, String secret, String event, byte[] body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String signature = DeliverySignature.of(secret, timestamp, body);
        Outcome outcome = Loopback.isAt(URI.create(url))
                ? post(url, timestamp, signature, body)
                : Outcome.failed("refused: the sandbox delivers to loopback addresses only");
        deliveries.add(new WebhookDelivery(
                url,
                event,
                new String(body, StandardCharsets.UTF_8),
                timestamp,
                signature,
                outcome.status(),
                outcome.failure()));
    }

    private Outcome post(String url, String timestamp, String signature, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header(timestampHeader, timestamp)
                .header(signatureHeader, signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // one limit over everything: the client's own ends with the headers, and a body can trickle for ever
            return new Outcome(
                    OptionalInt.of(answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                            .statusCode()),
                    Optional.empty());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return Outcome.failed("no answer within " + TIMEOUT.toSeconds() + " seconds");
        } catch (ExecutionException failed) {
            return Outcome.failed("no answer: " + failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.failed("interrupted");
        }
    }

    private record Outcome(OptionalInt status, Optional<String> failure) {
        static Outcome failed(String why) {
            return new Outcome(OptionalInt.empty(), Optional.of(why));
        }
    }
}
