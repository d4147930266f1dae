package me.ratio.sandbox.server;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An error response that a test asks for, in place of what the operation would respond:
 *
 * <pre>{@code
 * tenant.respondNext("initiateAch", ScriptedResponse.ofCode("INSUFFICIENT_BALANCE"));
 * tenant.respondNext("initiateAch", ScriptedResponse.ofStatus(502).afterCarryingOut());
 * tenant.respondNext("getUser", ScriptedResponse.ofStatus(429).withRetryAfter(Duration.ofSeconds(5)));
 * }</pre>
 *
 * @param status the HTTP status, empty for that of the code
 * @param code the error code, empty for a body without one
 * @param retryAfter the value of {@code Retry-After}, empty for none
 * @param userId the user in whose session it is sent, empty for any
 * @param carriedOut true if the operation is carried out nevertheless, and only its response is lost
 */
public record ScriptedResponse(
        OptionalInt status,
        Optional<String> code,
        Optional<Duration> retryAfter,
        Optional<UUID> userId,
        boolean carriedOut) {
    /** Returns a response with an error code of the contract, and the status of the code. */
    public static ScriptedResponse ofCode(String code) {
        return new ScriptedResponse(OptionalInt.empty(), Optional.of(code), Optional.empty(), Optional.empty(), false);
    }

    /**
     * Returns a response without a code, such as that of a gateway.
     *
     * @throws IllegalArgumentException if the status is not that of an error: 400 to 599
     */
    public static ScriptedResponse ofStatus(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException(status + " is not the status of an error: use 400 to 599");
        }
        return new ScriptedResponse(
                OptionalInt.of(status), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Returns this response with {@code Retry-After}, in whole seconds. */
    public ScriptedResponse withRetryAfter(Duration time) {
        return new ScriptedResponse(status, code, Optional.of(time), userId, carriedOut);
    }

    /** Returns this response for one user only. */
    public ScriptedResponse forUser(String id) {
        return new ScriptedResponse(status, code, retryAfter, Optional.of(UUID.fromString(id)), carriedOut);
    }

    /** Returns this response, sent after the operation has been carried out, as if its own response had been lost. */
    public ScriptedResponse afterCarryingOut() {
        return new ScriptedResponse(status, code, retryAfter, userId, true);
    }
}
