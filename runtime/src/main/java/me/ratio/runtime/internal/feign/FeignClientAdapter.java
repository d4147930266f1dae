package me.ratio.runtime.internal.feign;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.runtime.error.DeadlineException;
import me.ratio.runtime.error.ErrorResponse;
import me.ratio.runtime.internal.http.ResponseTooLargeException;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.ErrorMapper;
import me.ratio.runtime.internal.pipeline.RetryAfter;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.listener.CallEvent;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * Implements Feign's {@code Client} on top of the stages of a call: starts the deadline, notifies the listener, and
 * throws for every response without a success status.
 */
public final class FeignClientAdapter implements Client {
    private final Map<String, Operation> operations;
    private final Stage stages;
    private final CallSettings settings;
    private final ErrorMapper errors;

    /** Creates an adapter for the operations of an API. */
    public FeignClientAdapter(
            Collection<Operation> operations, Stage stages, CallSettings settings, ErrorMapper errors) {
        this.operations = operations.stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        this.stages = stages;
        this.settings = settings;
        this.errors = errors;
    }

    /** Returns the operation of a request: the method of a generated interface has the operation's id as its name. */
    Operation operationOf(Request request) {
        String method = request.requestTemplate().methodMetadata().method().getName();
        Operation operation = operations.get(method);
        if (operation == null) {
            throw new IllegalStateException("There is no operation '" + method + "'");
        }
        return operation;
    }

    @Override
    public Response execute(Request request, Request.Options ignoredOptions) {
        Operation operation = operationOf(request);
        long start = settings.ticker().nanoTime();
        Call.Progress progress = new Call.Progress(
                settings.clock().instant(), start + settings.timeout().toNanos());
        @Nullable TransportResponse response = null;
        try {
            response = stages.proceed(call(request, operation, progress));
        } catch (IOException failure) {
            throw connectionException(operation, progress, failure);
        } finally {
            notifyListener(new CallEvent(
                    operation,
                    response == null ? null : response.status(),
                    progress.attempts(),
                    Duration.ofNanos(settings.ticker().nanoTime() - start)));
        }
        if (!response.isSuccess()) {
            ErrorResponse error = new ErrorResponse(
                    operation,
                    response.status(),
                    RetryAfter.of(response, settings.clock().instant()),
                    progress.startedAt(),
                    leavesOutcomeOpen(response.status()) && !operation.retryable());
            throw errors.map(error, response.body());
        }
        // without headers: the decoder needs none, and Feign would keep them in its exceptions
        return Response.builder()
                .request(request)
                .status(response.status())
                .headers(Map.of())
                .body(response.body())
                .build();
    }

    /** A failing listener must not hide the call's result. */
    private void notifyListener(CallEvent event) {
        try {
            settings.listener().onCall(event);
        } catch (RuntimeException e) {
            settings.log().warn("The call listener failed ({})", e.getClass().getName());
        }
    }

    /**
     * Tells whether a gateway may send this status while the server behind it still carries the request out, as with
     * 504 after it stopped waiting. Other 4xx statuses are decisions of the API: the request was not carried out.
     */
    private static boolean leavesOutcomeOpen(int status) {
        return status < 200 || status >= 300 && status < 400 || status == 408 || status >= 500;
    }

    private static Call call(Request request, Operation operation, Call.Progress progress) {
        Map<Class<?>, Object> attributes = request.requestTemplate().feignTarget() instanceof CallTarget<?> target
                ? target.attributes()
                : Map.of();
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.remove("Content-Length"); // set by the transport; the JDK's client rejects it as a header
        headers.put("Accept", "application/json");
        return new Call(operation, URI.create(request.url()), headers, request.body(), progress, attributes);
    }

    private static ConnectionException connectionException(
            Operation operation, Call.Progress progress, IOException failure) {
        // a retryable operation has no further effect when it is sent again, so its outcome does not matter
        boolean unknown = progress.attempts() > 0 && !operation.retryable() && !(failure instanceof NotSentException);
        if (failure instanceof SocketTimeoutException) {
            return new DeadlineException(operation, progress.startedAt(), unknown);
        }
        return new ConnectionException(reason(failure), operation, progress.startedAt(), unknown);
    }

    /** Describes a failure without the message of another library, which may quote the request. */
    private static String reason(IOException failure) {
        if (failure instanceof InterruptedIOException) {
            return "the calling thread was interrupted";
        }
        return failure instanceof NotSentException || failure instanceof ResponseTooLargeException
                ? String.valueOf(failure.getMessage())
                : "the connection broke (" + failure.getClass().getSimpleName() + ")";
    }
}
