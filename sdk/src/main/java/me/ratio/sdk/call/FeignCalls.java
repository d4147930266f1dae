package me.ratio.sdk.call;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.sdk.CallEvent;
import me.ratio.sdk.CallListener;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.error.ConnectionException;
import me.ratio.sdk.error.DeadlineException;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.transport.NotSentException;
import me.ratio.sdk.transport.TransportResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The top of the stack: what Feign takes for an HTTP client. Makes exceptions of whatever is no success. */
final class FeignCalls implements Client {
    private static final Map<String, Operation> OPERATIONS =
            Stream.of(Operation.values()).collect(Collectors.toMap(Operation::id, Function.identity()));

    private static final Logger LOG = LoggerFactory.getLogger("me.ratio.sdk");

    private final Stage stages;
    private final CallListener listener;
    private final Clock clock;
    private final Ticker ticker;
    private final Duration timeout;

    FeignCalls(Stage stages, CallListener listener, Clock clock, Ticker ticker, Duration timeout) {
        this.stages = stages;
        this.listener = listener;
        this.clock = clock;
        this.ticker = ticker;
        this.timeout = timeout;
    }

    static Operation operationOf(Request request) {
        String method = request.requestTemplate().methodMetadata().method().getName();
        Operation operation = OPERATIONS.get(method);
        if (operation == null) {
            throw new IllegalStateException("No operation is called " + method);
        }
        return operation;
    }

    @Override
    public Response execute(Request request, Request.Options ignoredOptions) {
        Operation operation = operationOf(request);
        long start = ticker.nanoTime();
        Call.Progress progress = new Call.Progress(clock.instant(), start + timeout.toNanos());
        @Nullable TransportResponse answer = null;
        try {
            answer = stages.proceed(call(request, operation, progress));
        } catch (IOException failure) {
            throw connectionException(operation, progress, failure);
        } finally {
            tell(new CallEvent(
                    operation,
                    answer == null ? null : answer.status(),
                    progress.attempts,
                    Duration.ofNanos(ticker.nanoTime() - start)));
        }
        if (!answer.isSuccess()) {
            throw ApiException.of(
                    operation,
                    answer.status(),
                    error(answer),
                    RetryAfter.of(answer, clock.instant()),
                    progress.startedAt,
                    leavesOutcomeOpen(answer.status()) && !operation.isRepeatable());
        }
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(Map.of())
                .body(answer.body())
                .build();
    }

    /** What became of a call matters more than whoever is told of it. */
    private void tell(CallEvent event) {
        try {
            listener.onCall(event);
        } catch (RuntimeException e) {
            LOG.warn("The call listener failed ({})", e.getClass().getName());
        }
    }

    /** Statuses that a gateway may give while the server behind it goes on. */
    private static boolean leavesOutcomeOpen(int status) {
        return status < 200 || status >= 300 && status < 400 || status == 408 || status >= 500;
    }

    private static Call call(Request request, Operation operation, Call.Progress progress) {
        SessionTokens session =
                request.requestTemplate().feignTarget() instanceof SessionTarget<?> target ? target.session() : null;
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.remove("Content-Length"); // the transport counts for itself
        headers.put("Accept", "application/json");
        return new Call(operation, session, URI.create(request.url()), headers, request.body(), progress, 0, null);
    }

    private static ConnectionException connectionException(
            Operation operation, Call.Progress progress, IOException failure) {
        boolean unknown = progress.mayHaveLeft && !operation.isRepeatable() && !(failure instanceof NotSentException);
        if (failure instanceof SocketTimeoutException) {
            return new DeadlineException(operation, progress.startedAt, unknown);
        }
        return new ConnectionException(words(failure), operation, progress.startedAt, unknown);
    }

    /** Never the message of another library: it may quote what was sent. */
    private static String words(IOException failure) {
        if (failure instanceof InterruptedIOException) {
            return "the calling thread was interrupted";
        }
        return failure instanceof NotSentException || failure instanceof BoundedBody.TooLarge
                ? String.valueOf(failure.getMessage())
                : "the connection broke (" + failure.getClass().getSimpleName() + ")";
    }

    private static @Nullable ApiError error(TransportResponse answer) {
        return answer.body().length == 0 ? null : ErrorBody.read(answer.body());
    }
}
