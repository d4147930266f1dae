package me.ratio.sdk.flow;

import java.time.Duration;

/** Lets time pass between two looks. */
@FunctionalInterface
public interface Pause {
    /**
     * Pauses for a time, or less if something about the user has changed.
     *
     * @param userId the user that is waited for
     * @param time the time until the next look
     */
    void pause(String userId, Duration time) throws InterruptedException;

    /** Returns a pause that sleeps. */
    static Pause sleeping() {
        return (userId, time) -> Thread.sleep(Math.max(1, time.toMillis()));
    }
}
