package me.ratio.sandbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs what falls due while a clock ticks by itself. */
final class Timer {
    private static final System.Logger LOG = System.getLogger(Timer.class.getName());
    private static final long PERIOD_MILLIS = 250;

    private final ScheduledExecutorService executor;

    private Timer(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    static Timer start(SandboxClock clock) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "ratio-sandbox-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(() -> runDue(clock), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return new Timer(executor);
    }

    private static void runDue(SandboxClock clock) {
        try {
            clock.advance(Duration.ZERO);
        } catch (RuntimeException defect) {
            // the executor would silently give up
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A defect of the sandbox: {0}",
                    defect.getClass().getName());
        }
    }

    void stop() {
        executor.shutdownNow();
    }
}
