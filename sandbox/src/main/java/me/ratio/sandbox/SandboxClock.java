package me.ratio.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import me.ratio.sandbox.state.Scheduler;

/**
 * The clock of a tenant of a sandbox, which can be advanced. Safe for use by several threads.
 *
 * <pre>{@code
 * SandboxClock clock = SandboxClock.frozenAt(Instant.parse("2023-07-18T15:00:00Z"));
 * RatioSandbox sandbox = RatioSandbox.builder().clock(clock).start();
 * clock.advance(Duration.ofSeconds(5)); // everything due in these five seconds has happened
 * }</pre>
 *
 * <p>Pass it to the client under test too, so that both agree on which tokens have expired. It is the only class of the
 * sandbox that reads the system's clock.
 */
public final class SandboxClock extends Clock {
    private final Clock base;
    private final boolean ticking;
    /**
     * Held while the clock moves, so that work runs in order. It is taken before the lock of a sandbox's state and
     * never while holding that one, or a request and the clock could wait for each other.
     */
    private final ReentrantLock moving = new ReentrantLock();

    private final List<Scheduler> schedulers = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    private SandboxClock(Clock base, boolean ticking) {
        this.base = base;
        this.ticking = ticking;
    }

    /** Creates a clock that stays at {@code start} until it is advanced. */
    public static SandboxClock frozenAt(Instant start) {
        return new SandboxClock(Clock.fixed(start, ZoneOffset.UTC), false);
    }

    /** Creates a clock that ticks in real time; advancing it sets it ahead of real time. */
    public static SandboxClock ticking() {
        return new SandboxClock(Clock.systemUTC(), true);
    }

    /**
     * Advances the clock. When this returns, all work that became due meanwhile (state changes, webhook deliveries) is
     * done, each at its own time and in order. {@link Duration#ZERO} does the work that is due already.
     *
     * <p>Do not call it from a webhook receiver: the clock waits for the delivery, and the delivery for the receiver.
     *
     * @param by the duration
     * @throws IllegalArgumentException when {@code by} is negative
     */
    public void advance(Duration by) {
        advance(by, true);
    }

    /** Does the work that is due, and does not wait for deliveries, which no other work may have to wait for either. */
    void tick() {
        advance(Duration.ZERO, false);
    }

    private void advance(Duration by, boolean settling) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock only goes forward: advance it by zero or more.");
        }
        moving.lock();
        try {
            Instant target = instant().plus(by);
            // one due time after the other: what is due at 12:05 must see 12:05, and may schedule work for 12:06
            for (Optional<Instant> due = nextDue();
                    due.isPresent() && !due.get().isAfter(target);
                    due = nextDue()) {
                moveTo(due.get());
                Instant now = instant();
                // sandboxes may share this clock, so their work is interleaved by time
                schedulers.forEach(scheduler -> scheduler.runDue(now));
                if (settling) {
                    schedulers.forEach(Scheduler::settle); // receivers may have more done at this time
                }
            }
            moveTo(target);
        } finally {
            moving.unlock();
        }
        notifyListeners();
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** Returns a view of this clock in another zone; it advances with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        SandboxClock original = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return original.withZone(other);
            }

            @Override
            public Instant instant() {
                return original.instant();
            }
        };
    }

    boolean isTicking() {
        return ticking;
    }

    /** Returns another clock that starts like this one, and moves on its own. */
    SandboxClock another() {
        return new SandboxClock(base, ticking);
    }

    void attach(Scheduler scheduler) {
        schedulers.add(scheduler);
        scheduler.onAdd(this::notifyListeners);
        notifyListeners();
    }

    void detach(Scheduler scheduler) {
        schedulers.remove(scheduler);
        scheduler.onAdd(() -> {});
    }

    /** Has something called, on any thread, after the clock has moved or work has been added; it must return at once. */
    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void notifyListeners() {
        listeners.forEach(Runnable::run);
    }

    /** Returns when the next work is due. */
    Optional<Instant> nextDue() {
        return schedulers.stream()
                .flatMap(scheduler -> scheduler.nextDue().stream())
                .min(Instant::compareTo);
    }

    /** Moves forward to a time; one in the past, such as that of work that is overdue, does not move the clock back. */
    private void moveTo(Instant time) {
        Duration ahead = Duration.between(instant(), time);
        if (!ahead.isNegative()) {
            offset = offset.plus(ahead);
        }
    }
}
