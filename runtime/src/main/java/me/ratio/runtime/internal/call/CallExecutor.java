package me.ratio.runtime.internal.call;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.runtime.error.DeadlineException;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.error.ProxyException;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.ErrorMapper;
import me.ratio.runtime.internal.pipeline.RetryAfter;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.ProxyResponseException;
import me.ratio.runtime.transport.SafeCause;
import me.ratio.runtime.transport.TransportException;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/** Makes calls: starts the deadline, passes the request through the stages, and makes a result or an exception of the end. */
public final class CallExecutor {
    private final Stage stages;
    private final CallSettings settings;
    private final ErrorMapper errors;
    private final CallObservation observation;
    private final ResultDecoder results = new ResultDecoder();
    private final HttpHeaders standardHeaders;

    /** Creates an executor. */
    public CallExecutor(Stage stages, CallSettings settings, ErrorMapper errors) {
        this.stages = stages;
        this.settings = settings;
        this.errors = errors;
        this.observation = new CallObservation(settings.listener(), settings.credentialHeaders(), settings.log());
        this.standardHeaders = HttpHeaders.ofPairs("Accept", "application/json", "User-Agent", settings.userAgent());
    }

    /**
     * Makes a call.
     *
     * @throws ClientException if it has no result
     */
    public @Nullable Object execute(CallRequest request) {
        RequestOptions options = request.options();
        long start = settings.ticker().nanoTime();
        Duration timeout = options.timeout() != null ? options.timeout() : settings.timeout();
        Call.Progress progress = new Call.Progress(
                settings.clock().instant(),
                start + timeout.toNanos(),
                options.maxRetries() != null ? options.maxRetries() : settings.maxRetries(),
                settings.ticker());
        CallObservation.Observed observed = observation.start(request.operation(), progress.startedAt());
        Call call = new Call(
                request.operation(),
                request.uri(),
                standardHeaders.with(observed.headers()).with(options.headers()).with(request.headers()),
                request.body(),
                progress,
                request.attributes());
        @Nullable TransportResponse response = null;
        @Nullable Throwable thrown = null;
        try {
            response = stages.proceed(call);
            observation.reportDeprecation(request.operation(), response);
            return result(call, request, response);
        } catch (IOException failure) {
            ConnectionException translated = connectionException(call, failure);
            thrown = translated;
            throw translated;
        } catch (OutOfMemoryError tooLarge) {
            // decoded, a body within its limit may take more than ten times its size
            ClientException translated = outOfMemory(call, request, response, tooLarge);
            thrown = translated;
            throw translated;
        } catch (RuntimeException | Error e) {
            thrown = e;
            throw e;
        } finally {
            observed.end(
                    response,
                    thrown,
                    thrown == null ? Outcome.RESPONDED : outcome(call, thrown),
                    progress.attempts(),
                    () -> Duration.ofNanos(settings.ticker().nanoTime() - start));
        }
    }

    private @Nullable Object result(Call call, CallRequest request, TransportResponse response) {
        if (!response.isSuccess()) {
            throw errors.map(
                    response.status(),
                    RetryAfter.of(response, settings.clock().instant()),
                    call.failed(Outcome.ofStatus(call.operation(), response.status()), response),
                    response.body());
        }
        Object result = results.decode(call, request.decoder(), response);
        ResponseCapture capture = call.attribute(ResponseCapture.class);
        if (capture != null) {
            capture.set(call.metadata(response));
        }
        return result;
    }

    private static Outcome outcome(Call call, Throwable thrown) {
        Outcome known = thrown instanceof ClientException failure ? failure.outcome() : null;
        return known != null ? known : call.failed().outcome();
    }

    private static ConnectionException connectionException(Call call, IOException failure) {
        Throwable cause = failure instanceof TransportException ? failure.getCause() : SafeCause.of(failure);
        if (isTimeout(call, failure)) {
            return new DeadlineException(call.failed(), cause);
        }
        if (failure instanceof ProxyResponseException refused) {
            return new ProxyException(reason(failure), refused.status(), call.failed(), null);
        }
        return new ConnectionException(reason(failure), call.failed(), cause);
    }

    private static ClientException outOfMemory(
            Call call, CallRequest request, @Nullable TransportResponse response, OutOfMemoryError cause) {
        if (response == null) {
            return new ConnectionException("there was not enough memory", call.failed(), cause);
        }
        Outcome outcome = response.isSuccess()
                ? Outcome.ofUnreadableSuccess(call.operation())
                : Outcome.ofStatus(call.operation(), response.status());
        return DecodingException.outOfMemory(
                call.failed(outcome, response), ResultDecoder.schema(request.decoder()), cause);
    }

    private static boolean isTimeout(Call call, IOException failure) {
        return failure instanceof SocketTimeoutException
                || failure.getCause() instanceof SocketTimeoutException
                        && call.progress().remaining().compareTo(Duration.ZERO) <= 0;
    }

    /** Describes a failure without the message of another library, which may quote the request. */
    private static String reason(IOException failure) {
        if (failure instanceof InterruptedIOException) {
            return "the calling thread was interrupted";
        }
        return failure instanceof TransportException
                ? String.valueOf(failure.getMessage())
                : "the connection broke (" + failure.getClass().getSimpleName() + ")";
    }
}
