package me.ratio.runtime.call;

import me.ratio.runtime.operation.Operation;

/** The outcome of a request: whether it was carried out, as far as that is known. Nothing else decides it. */
public enum Outcome {
    /** Nothing of the request left, so it was not carried out. */
    NOT_SENT,

    /** The server responded, and its status says whether the request was carried out. */
    RESPONDED,

    /** No response was read, which does not matter: the operation has no further effect when it is called again. */
    NO_RESPONSE,

    /**
     * The request may have been carried out, and no response says whether it was. Before sending it again, look for its
     * effect.
     */
    UNKNOWN;

    /**
     * Returns the outcome of a call without a complete response.
     *
     * @param mayHaveLeft whether any part of the request may have been sent
     */
    public static Outcome ofFailure(Operation operation, boolean mayHaveLeft) {
        if (!mayHaveLeft) {
            return NOT_SENT;
        }
        return operation.retryable() ? NO_RESPONSE : UNKNOWN;
    }

    /**
     * Returns the outcome of a call with a complete response. A gateway may send a 5xx while the server behind it still
     * carries the request out, as with 504 after it stopped waiting; the same goes for 408, and for a redirect, which the
     * API itself never sends. Other 4xx statuses are decisions of the API.
     */
    public static Outcome ofStatus(Operation operation, int status) {
        boolean decided = status >= 200 && status < 300 || status >= 400 && status < 500 && status != 408;
        return decided || operation.retryable() ? RESPONDED : UNKNOWN;
    }

    /**
     * Returns the outcome of a call whose response has a success status and a body that is not the API's: perhaps that of
     * a portal, so that the request did not even reach the server.
     */
    public static Outcome ofUnreadableSuccess(Operation operation) {
        return operation.retryable() ? RESPONDED : UNKNOWN;
    }
}
