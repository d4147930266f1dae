package me.ratio.sandbox.server;

import java.time.Clock;
import java.time.Duration;
import me.ratio.sandbox.state.Scheduler;

/** Creates and moves the clocks of the tenants. The only source of time for everything that the API returns or decides. */
public interface Clocks {
    /** Creates the clock of a tenant, which runs what is due in its scheduler. */
    Clock create(Scheduler scheduler);

    /** Advances the clock of a tenant; all work that became due is done when this returns. */
    void advance(Scheduler scheduler, Duration by);

    /** Tells whether the clock of a tenant ticks; otherwise it stands still until it is advanced. */
    boolean isTicking(Scheduler scheduler);

    /** Returns the clock of requests that belong to no tenant. */
    Clock realTime();
}
