package me.ratio.sdk.error;

import java.time.Duration;
import me.ratio.runtime.call.FailedCall;
import me.ratio.sdk.model.ApiError;
import org.jspecify.annotations.Nullable;

/** The parts of an exception for an error response. */
record ErrorDetails(
        int status,
        @Nullable Duration retryAfter,
        FailedCall call,
        @Nullable ApiError error) {}
