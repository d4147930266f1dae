package me.ratio.sandbox.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest calls of one tenant. */
final class CallJournal {
    private static final int MAX_CALLS = 1_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();

    synchronized void add(RecordedCall call) {
        if (calls.size() == MAX_CALLS) {
            calls.removeFirst();
        }
        calls.add(call);
    }

    synchronized void replace(List<RecordedCall> others) {
        calls.clear();
        calls.addAll(others);
    }

    /** Returns the calls, oldest first. */
    synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }
}
