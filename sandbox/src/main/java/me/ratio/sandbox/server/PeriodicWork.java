package me.ratio.sandbox.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something once a second, and once more when it is closed. */
final class PeriodicWork implements AutoCloseable {
    private final Runnable work;
    private final ScheduledExecutorService thread;

    PeriodicWork(String name, Runnable work) {
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, name);
            daemon.setDaemon(true);
            return daemon;
        });
        thread.scheduleWithFixedDelay(work, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
        work.run();
    }
}
