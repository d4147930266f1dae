package me.ratio.runtime.error;

import me.ratio.runtime.call.FailedCall;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.operation.Operation;

/** Builds the messages of failed calls. */
final class ErrorMessages {
    private ErrorMessages() {}

    static String of(FailedCall call, String failure) {
        Operation operation = call.operation();
        return operation.id() + " (" + operation.method() + " " + operation.path() + ") " + failure
                + (call.outcome() == Outcome.UNKNOWN
                        ? "; it may have been carried out, so look for its effect from " + call.startedAt()
                                + " on before sending it again"
                        : "");
    }
}
