package me.ratio.sandbox.server;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import me.ratio.sandbox.http.ConnectionFault;

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
 * @param carriedOut true if the operation is carried out nevertheless
 * @param fault how the connection fails, empty if it does not
 * @param delay the real time until the response is sent
 * @param times for how many calls it is used
 */
public record ScriptedResponse(
        OptionalInt status,
        Optional<String> code,
        Optional<Duration> retryAfter,
        Optional<UUID> userId,
        boolean carriedOut,
        Optional<ConnectionFault> fault,
        Duration delay,
        int times) {
    private static final ScriptedResponse NONE = new ScriptedResponse(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Duration.ZERO,
            1);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a time is negative, or it is used for no call
     */
    public ScriptedResponse {
        if (delay.isNegative() || retryAfter.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a delay and a time to wait must not be negative: use zero or more");
        }
        if (times < 1) {
            throw new IllegalArgumentException(times + " is not a number of calls: use 1 or more");
        }
    }

    /** Returns a response with an error code of the contract, and the status of the code. */
    public static ScriptedResponse ofCode(String code) {
        return NONE.with(OptionalInt.empty(), Optional.of(code));
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
        return NONE.with(OptionalInt.of(status), Optional.empty());
    }

    /** Returns a response that is spoilt on its way: the operation is not carried out, unless {@link #afterCarryingOut} says so. */
    public static ScriptedResponse ofFault(ConnectionFault fault) {
        return new ScriptedResponse(
                NONE.status, NONE.code, NONE.retryAfter, NONE.userId, false, Optional.of(fault), NONE.delay, 1);
    }

    /** Returns the operation's own response, sent later. */
    public static ScriptedResponse delayed(Duration delay) {
        return NONE.afterCarryingOut().after(delay);
    }

    private ScriptedResponse with(OptionalInt newStatus, Optional<String> newCode) {
        return new ScriptedResponse(newStatus, newCode, retryAfter, userId, carriedOut, fault, delay, times);
    }

    /** Returns this response with {@code Retry-After}, in whole seconds. */
    public ScriptedResponse withRetryAfter(Duration time) {
        return new ScriptedResponse(status, code, Optional.of(time), userId, carriedOut, fault, delay, times);
    }

    /** Returns this response for one user only. */
    public ScriptedResponse forUser(String id) {
        return new ScriptedResponse(
                status, code, retryAfter, Optional.of(UUID.fromString(id)), carriedOut, fault, delay, times);
    }

    /**
     * Returns this response, sent after the operation has been carried out. An error takes the place of the operation's own
     * response, as if that had been lost; a fault spoils it.
     */
    public ScriptedResponse afterCarryingOut() {
        return new ScriptedResponse(status, code, retryAfter, userId, true, fault, delay, times);
    }

    /** Returns this response, sent after a real time. */
    public ScriptedResponse after(Duration time) {
        return new ScriptedResponse(status, code, retryAfter, userId, carriedOut, fault, time, times);
    }

    /** Returns this response for several calls. */
    public ScriptedResponse times(int calls) {
        return new ScriptedResponse(status, code, retryAfter, userId, carriedOut, fault, delay, calls);
    }

    /** Tells whether it is an error of its own, and not the operation's response. */
    boolean isError() {
        return status.isPresent() || code.isPresent();
    }
}
