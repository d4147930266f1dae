package me.ratio.sandbox.planted;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import me.ratio.sandbox.SandboxArchitectureTest;
import me.ratio.sdk.RatioClient;

/** Breaks each rule of {@link SandboxArchitectureTest}; the first field closes a package cycle. */
public final class PlantedViolations {
    SandboxArchitectureTest test;
    RatioClient client;
    Clock clock = Clock.systemUTC();
    Supplier<Instant> now = Instant::now;
    long started = System.nanoTime();
    Date today = new Date();
    Date epoch = new Date(0);
}
