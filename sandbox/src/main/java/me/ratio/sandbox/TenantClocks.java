package me.ratio.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import me.ratio.sandbox.server.Clocks;
import me.ratio.sandbox.state.Scheduler;

/** Creates the clocks of the tenants: the first has the clock of the sandbox, the others each have one that starts alike. */
final class TenantClocks implements Clocks, AutoCloseable {
    private final SandboxClock first;
    private final Map<Scheduler, SandboxClock> clocks = new ConcurrentHashMap<>();
    private final ClockTicker ticker = new ClockTicker();

    TenantClocks(SandboxClock first) {
        this.first = first;
    }

    @Override
    public Clock create(Scheduler scheduler) {
        SandboxClock clock = clocks.isEmpty() ? first : first.another();
        clocks.put(scheduler, clock);
        clock.attach(scheduler);
        if (clock.isTicking()) {
            ticker.add(clock);
        }
        return clock;
    }

    @Override
    public void advance(Scheduler scheduler, Duration by) {
        of(scheduler).advance(by);
    }

    @Override
    public boolean isTicking(Scheduler scheduler) {
        return of(scheduler).isTicking();
    }

    @Override
    public Clock realTime() {
        return SandboxClock.ticking();
    }

    /** Returns the clock that was created for a scheduler. */
    SandboxClock of(Scheduler scheduler) {
        return Objects.requireNonNull(clocks.get(scheduler), "a scheduler of another sandbox");
    }

    @Override
    public void close() {
        ticker.stop();
        clocks.forEach((scheduler, clock) -> clock.detach(scheduler));
    }
}
