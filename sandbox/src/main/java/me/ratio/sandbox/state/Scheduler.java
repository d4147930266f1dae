package me.ratio.sandbox.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Work to be done at a certain time. Work that is due at the same time is done in the order in which it was added. */
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

    /** Does all work that is due, including due work that is added meanwhile. */
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
