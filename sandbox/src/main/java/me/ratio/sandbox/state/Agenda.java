package me.ratio.sandbox.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Work that falls due at some time; first due, first done, and in the order of entry when due together. */
public final class Agenda {
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::order));
    private long order;

    /** Enters work for a time. */
    public synchronized void add(Instant due, Runnable work) {
        entries.add(new Entry(due, order++, work));
    }

    /** When the next work falls due. */
    public synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(entries.peek()).map(Entry::due);
    }

    /** Does all work due at {@code now}, including what it enters on the way. */
    public void runDue(Instant now) {
        for (Entry entry = takeDue(now); entry != null; entry = takeDue(now)) {
            entry.work().run();
        }
    }

    private synchronized @Nullable Entry takeDue(Instant now) {
        Entry first = entries.peek();
        return first == null || first.due().isAfter(now) ? null : entries.poll();
    }

    private record Entry(Instant due, long order, Runnable work) {}
}
