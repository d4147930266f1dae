package me.ratio.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Has ticking clocks, which nobody advances, do their work when it is due. One thread waits for all of them. The work runs
 * on others, so that a clock that waits for a webhook receiver does not stop the rest.
 */
final class ClockTicker {
    private static final System.Logger LOG = System.getLogger(ClockTicker.class.getName());

    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, daemons("ratio-sandbox-timer"));
    private final ExecutorService workers = Executors.newCachedThreadPool(daemons("ratio-sandbox-clock"));

    ClockTicker() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // after it was stopped
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Takes care of a clock until the ticker stops. */
    void add(SandboxClock clock) {
        Alarm alarm = new Alarm(clock);
        clock.addListener(alarm);
        alarm.run();
    }

    /** Waits until the next work of one clock is due. */
    private final class Alarm implements Runnable {
        private final SandboxClock clock;
        private final AtomicBoolean working = new AtomicBoolean();
        private @Nullable Future<?> pending;

        Alarm(SandboxClock clock) {
            this.clock = clock;
        }

        /** Sets the alarm anew, after something has changed. */
        @Override
        public synchronized void run() {
            Instant due = clock.nextDue().orElse(null);
            if (timer.isShutdown()) {
                clock.removeListener(this);
                return;
            }
            if (pending != null) {
                pending.cancel(false);
            }
            pending = due == null ? null : timer.schedule(this::ring, millisUntil(due), TimeUnit.MILLISECONDS);
        }

        /** Rounded up: a timer that fires a little early would fire again and again. */
        private long millisUntil(Instant due) {
            return Math.max(
                    0, Duration.between(clock.instant(), due).plusNanos(999_999).toMillis());
        }

        private void ring() {
            if (working.compareAndSet(false, true)) {
                workers.execute(this::work);
            }
        }

        private void work() {
            try {
                clock.tick();
            } catch (RuntimeException defect) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "Defect in the sandbox: {0}",
                        defect.getClass().getName());
            } finally {
                working.set(false);
            }
            run(); // the alarm may have rung meanwhile
        }
    }

    void stop() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
