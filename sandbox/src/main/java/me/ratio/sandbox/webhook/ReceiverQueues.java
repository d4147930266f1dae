package me.ratio.sandbox.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the deliveries of one tenant: those to one receiver in order, those to different receivers at the same time. */
final class ReceiverQueues {
    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
    private final Executor threads;

    ReceiverQueues(Executor threads) {
        this.threads = threads;
    }

    /** Runs work after all earlier work for a receiver. */
    CompletableFuture<Void> add(String receiver, Runnable work) {
        CompletableFuture<Void> added = last.compute(
                receiver,
                (url, before) -> before == null
                        ? CompletableFuture.runAsync(work, threads)
                        : before.handleAsync(
                                (nothing, failure) -> {
                                    work.run();
                                    return null;
                                },
                                threads));
        added.whenComplete((nothing, failure) -> last.remove(receiver, added));
        return added;
    }

    /** Waits until there is no work, but not longer than a time: a receiver may have a long queue and never respond. */
    void await(Duration limit) {
        try {
            CompletableFuture.allOf(last.values().toArray(new CompletableFuture<?>[0]))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notDelivered) {
            return; // the log tells
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
