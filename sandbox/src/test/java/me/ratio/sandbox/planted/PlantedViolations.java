package me.ratio.sandbox.planted;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import me.ratio.sdk.RatioClient;

/** Breaks each rule of the architecture test. */
public final class PlantedViolations {
    RatioClient client;
    Clock clock = Clock.systemUTC();
    Supplier<Instant> now = Instant::now;
    long started = System.nanoTime();
    Date today = new Date();
    Date epoch = new Date(0);
}
