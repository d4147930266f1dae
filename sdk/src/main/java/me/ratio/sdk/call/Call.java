package me.ratio.sdk.call;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way down the stages.
 *
 * @param operation what is called
 * @param session whose call it is, null for one of the application as a whole
 * @param uri where to
 * @param headers what has been set so far
 * @param body what to send, null when there is none
 * @param progress what the stages have learned, shared by all attempts
 * @param requestStart the number of this attempt in its session
 * @param sentWith the token that this attempt carries, null when it carries none
 */
record Call(
        Operation operation,
        @Nullable SessionTokens session,
        URI uri,
        Map<String, String> headers,
        byte @Nullable [] body,
        Progress progress,
        long requestStart,
        @Nullable StoredSession sentWith) {
    Call withCredentials(Map<String, String> credentials, long requestStart, @Nullable StoredSession sentWith) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(credentials);
        return new Call(operation, session, uri, all, body, progress, requestStart, sentWith);
    }

    /** What is known of a call so far; used by one thread only. */
    static final class Progress {
        final Instant startedAt;
        final long deadlineNanos;
        int attempts;
        /** Whether a request was handed to the transport: before that, nothing can have been carried out. */
        boolean mayHaveLeft;

        Progress(Instant startedAt, long deadlineNanos) {
            this.startedAt = startedAt;
            this.deadlineNanos = deadlineNanos;
        }
    }

    @Override
    public String toString() {
        return operation.id();
    }
}
