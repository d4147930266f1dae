package me.ratio.sandbox.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Schedules work for a time of the sandbox's clock. Work that is due at the same time runs in the order in which it was
 * added, so that runs are reproducible. It has no thread: the clock runs what is due whenever it moves.
 */
public final class Scheduler {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
    private long added;

    /** Schedules work. */
    public synchronized void add(Instant due, Runnable work) {
        tasks.add(new Task(due, added++, work));
    }

    /** Returns when the next work is due. */
    public synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(tasks.peek()).map(Task::due);
    }

    /**
     * Runs all work that is due, including due work that is added meanwhile. Work runs outside of this object's
     * monitor: a delivery may lead to a request that schedules more.
     */
    public void runDue(Instant now) {
        for (Task task = takeDue(now); task != null; task = takeDue(now)) {
            task.work().run();
        }
    }

    private synchronized @Nullable Task takeDue(Instant now) {
        Task first = tasks.peek();
        return first == null || first.due().isAfter(now) ? null : tasks.poll();
    }

    private record Task(Instant due, long number, Runnable work) {}
}
