package me.ratio.jdbc;

import me.ratio.sdk.purchase.IntentState;

/** A moment at which a process can be killed, and what it leaves behind. The documentation lists them. */
enum KillMoment {
    BEFORE_THE_CLAIM(
            "before the claim is committed", null, false, "nothing was claimed: claim it, and submit it as a new one"),
    AFTER_THE_CLAIM("after the claim, before `submit`", IntentState.CLAIMED, false, "`submit(key)` sends it"),
    BEFORE_SENDING("in `submit`, before it is marked as sending", IntentState.CLAIMED, false, "`submit(key)` sends it"),
    BEFORE_THE_REQUEST(
            "marked as sending, before the request leaves",
            IntentState.SENDING,
            false,
            "`reconcile(key)`: presumably not purchased, once the settle time is over"),
    AFTER_THE_REQUEST(
            "after the API has carried it out, before the response is read",
            IntentState.SENDING,
            true,
            "`reconcile(key)` finds the transaction and records it"),
    BEFORE_RECORDING(
            "after the response is read, before it is recorded",
            IntentState.SENDING,
            true,
            "`reconcile(key)` finds the transaction and records it"),
    BEFORE_RECORDING_A_REFUSAL(
            "after the API has refused it, before that is recorded",
            IntentState.SENDING,
            false,
            "`reconcile(key)`: presumably not purchased, once the settle time is over"),
    AFTER_RECORDING(
            "after the response is recorded", IntentState.DONE, true, "`submit(key)` returns it and sends nothing"),
    IN_RECONCILE(
            "in `reconcile`, before its result is recorded",
            IntentState.SENDING,
            true,
            "`reconcile(key)` finds the transaction and records it");

    private final String moment;
    final IntentState stored;
    final boolean bought;
    private final String next;

    KillMoment(String moment, IntentState stored, boolean bought, String next) {
        this.moment = moment;
        this.stored = stored;
        this.bought = bought;
        this.next = next;
    }

    /** Returns its row in the documentation. */
    String row() {
        return "| " + moment + " | " + (stored == null ? "none" : "`" + stored + "`") + " | " + (bought ? "yes" : "no")
                + " | " + next + " |";
    }
}
