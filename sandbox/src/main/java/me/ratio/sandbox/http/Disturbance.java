package me.ratio.sandbox.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What spoils a response on its way.
 *
 * @param delay the real time until it is sent
 * @param fault how the connection fails, null if it does not
 */
public record Disturbance(Duration delay, @Nullable ConnectionFault fault) {}
