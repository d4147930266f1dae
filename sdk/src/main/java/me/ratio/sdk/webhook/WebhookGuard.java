package me.ratio.sdk.webhook;

import java.time.Instant;

/**
 * Remembers which events were handled, and which are being handled, so that none is handled twice and none is lost. One in a
 * store that several processes share protects all of them. Called by many threads and processes at once; an exception of a
 * guard makes the sender deliver again.
 */
public interface WebhookGuard {
    /** The result of {@link #begin}. */
    sealed interface Beginning {
        /**
         * The event is the caller's to handle.
         *
         * @param id the event
         * @param owner identifies the caller, until its lease ends and another takes over
         */
        record First(String id, String owner) implements Beginning {}

        /**
         * Another caller is handling the event.
         *
         * @param until when its lease ends
         */
        record Running(Instant until) implements Beginning {}

        /** The event was handled. */
        record Done() implements Beginning {}
    }

    /**
     * Begins to handle an event, unless it was handled or somebody else does so.
     *
     * @param id the event, from the signed body and never from a header
     * @param until when the lease ends: whoever has not finished by then is taken to be dead
     */
    Beginning begin(String id, Instant until);

    /**
     * Records that an event was handled.
     *
     * @return false if the lease had ended and somebody else has taken over; nothing is recorded then
     */
    boolean done(Beginning.First first);

    /**
     * Records that an event was not handled, so that the next delivery can try again.
     *
     * @return false if the lease had ended and somebody else has taken over; nothing is recorded then
     */
    boolean release(Beginning.First first);
}
