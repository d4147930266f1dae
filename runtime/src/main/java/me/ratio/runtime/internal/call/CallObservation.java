package me.ratio.runtime.internal.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import me.ratio.runtime.call.HeaderRules;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.call.ResponseMetadata;
import me.ratio.runtime.listener.CallEnd;
import me.ratio.runtime.listener.CallListener;
import me.ratio.runtime.listener.CallStart;
import me.ratio.runtime.listener.DeprecationNotice;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.TransportResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Tells the listener of calls. Whatever it throws is logged, and must not hide the call's own result. */
final class CallObservation {
    private static final Observed UNOBSERVED = new Observed(null, null);

    private final @Nullable CallListener listener;
    private final Set<String> credentialHeaders;
    private final Logger log;
    private final Set<String> reportedOperations = ConcurrentHashMap.newKeySet();

    CallObservation(@Nullable CallListener listener, Set<String> credentialHeaders, Logger log) {
        this.listener = listener;
        this.credentialHeaders = credentialHeaders;
        this.log = log;
    }

    /** Reports the beginning of a call. */
    Observed start(Operation operation, Instant startedAt) {
        if (listener == null) {
            return UNOBSERVED;
        }
        CallStart start = new CallStart(operation, startedAt);
        notifyListener(each -> each.onStart(start));
        return new Observed(this, start);
    }

    private void notifyListener(Consumer<CallListener> notification) {
        try {
            if (listener != null) {
                notification.accept(listener);
            }
        } catch (RuntimeException | Error e) {
            log.warn("The call listener failed ({})", e.getClass().getName());
        }
    }

    /** Reports that the server calls an operation deprecated, the first time it does. */
    void reportDeprecation(Operation operation, TransportResponse response) {
        String deprecation = response.header("Deprecation");
        String sunset = response.header("Sunset");
        if (deprecation == null && sunset == null || !reportedOperations.add(operation.id())) {
            return;
        }
        DeprecationNotice notice = new DeprecationNotice(
                operation, deprecation == null ? null : since(deprecation), ResponseMetadata.httpDate(sunset));
        log.warn(
                "{} is deprecated{}{}",
                operation.id(),
                notice.deprecatedAt() == null ? "" : " since " + notice.deprecatedAt(),
                notice.endsAt() == null ? "" : " and ends at " + notice.endsAt());
        notifyListener(each -> each.onDeprecation(notice));
    }

    /** Reads the header as RFC 9745 writes it, {@code @1688169599}, or as a date, as earlier drafts did. */
    private static @Nullable Instant since(String deprecation) {
        return deprecation.matches("@\\d{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(deprecation.substring(1)))
                : ResponseMetadata.httpDate(deprecation);
    }

    /** A call whose end will be reported. */
    record Observed(
            @Nullable CallObservation observation, @Nullable CallStart start) {
        /** Returns the headers that the listener wants to be added. */
        HttpHeaders headers() {
            HttpHeaders headers = HttpHeaders.empty();
            if (observation == null || start == null) {
                return headers;
            }
            for (Map.Entry<String, String> header : start.headers().entrySet()) {
                try {
                    HeaderRules.check(header.getKey(), header.getValue(), observation.credentialHeaders);
                    headers = headers.with(header.getKey(), header.getValue());
                } catch (RuntimeException invalid) {
                    observation.log.warn("A header of the call listener cannot be sent and is left out");
                }
            }
            return headers;
        }

        /** Reports the end of the call. */
        void end(
                @Nullable TransportResponse response,
                @Nullable Throwable thrown,
                Outcome outcome,
                int attempts,
                Supplier<Duration> duration) {
            if (observation == null || start == null) {
                return;
            }
            CallEnd end = new CallEnd(
                    start,
                    response == null ? null : response.status(),
                    attempts,
                    duration.get(),
                    thrown == null ? null : thrown.getClass(),
                    outcome);
            observation.notifyListener(each -> each.onEnd(end));
        }
    }
}
