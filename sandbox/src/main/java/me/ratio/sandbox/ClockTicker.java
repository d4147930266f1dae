package me.ratio.sandbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs due work periodically for a ticking clock, which nobody advances. */
final class ClockTicker {
    private static final System.Logger LOG = System.getLogger(ClockTicker.class.getName());
    private static final long PERIOD_MILLIS = 250;

    private final ScheduledExecutorService executor;

    private ClockTicker(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    static ClockTicker start(SandboxClock clock) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "ratio-sandbox-clock");
            thread.setDaemon(true);
            return thread;
        });
        executor.scheduleWithFixedDelay(() -> runDue(clock), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return new ClockTicker(executor);
    }

    private static void runDue(SandboxClock clock) {
        try {
            clock.advance(Duration.ZERO);
        } catch (RuntimeException defect) {
            // An exception would silently cancel all later runs.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Defect in the sandbox: {0}",
                    defect.getClass().getName());
        }
    }

    void stop() {
        executor.shutdownNow();
    }
}
