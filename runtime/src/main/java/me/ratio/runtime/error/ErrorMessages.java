package me.ratio.runtime.error;

import java.time.Instant;
import me.ratio.runtime.operation.Operation;

/** Builds the messages of failed calls. */
final class ErrorMessages {
    private ErrorMessages() {}

    static String of(Operation operation, String failure, boolean outcomeUnknown, Instant startedAt) {
        return operation.id() + " (" + operation.method() + " " + operation.path() + ") " + failure
                + (outcomeUnknown
                        ? "; it may have been carried out, so look for its effect from " + startedAt
                                + " on before sending it again"
                        : "");
    }
}
