package me.ratio.sdk.error;

import java.time.Instant;
import me.ratio.sdk.api.Operation;

/** How a failed call is put into words. */
final class Sentences {
    private Sentences() {}

    static String of(Operation operation, String what, boolean outcomeUnknown, Instant startedAt) {
        return operation.id() + " (" + operation.method() + " " + operation.path() + ") " + what
                + (outcomeUnknown
                        ? "; it may have been carried out, so look for its effect from " + startedAt
                                + " on before sending it again"
                        : "");
    }
}
