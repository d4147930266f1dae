package me.ratio.sandbox.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Schedules work for a time of the sandbox's clock. Work that is due at the same time runs in the order in which it was
 * added, so that runs are reproducible. It has no thread: the clock runs what is due whenever it moves.
 */
public final class Scheduler {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::number));
    private long added;
    private volatile Runnable listener = () -> {};
    private volatile Runnable settling = () -> {};

    /** Schedules work. */
    public void add(Instant due, Runnable work) {
        add(due, null, work);
    }

    /** Schedules work that concerns a user. */
    public void add(Instant due, @Nullable UUID userId, Runnable work) {
        synchronized (this) {
            tasks.add(new Task(due, added++, userId, work));
        }
        listener.run();
    }

    /** Sets what is called after work has been added. It must return at once. */
    public void onAdd(Runnable newListener) {
        listener = newListener;
    }

    /** Sets what waits for work that goes on elsewhere, such as deliveries. */
    public void onSettle(Runnable waiting) {
        settling = waiting;
    }

    /** Waits for work that was started and goes on elsewhere. */
    public void settle() {
        settling.run();
    }

    /** Runs all work that concerns a user now, whenever it is due, including what is added meanwhile. */
    public void finish(UUID userId) {
        for (Task task = take(userId); task != null; task = take(userId)) {
            task.work().run();
        }
    }

    private synchronized @Nullable Task take(UUID userId) {
        Task first = tasks.stream()
                .filter(task -> userId.equals(task.userId()))
                .min(tasks.comparator())
                .orElse(null);
        tasks.remove(first);
        return first;
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

    private record Task(Instant due, long number, @Nullable UUID userId, Runnable work) {}
}
