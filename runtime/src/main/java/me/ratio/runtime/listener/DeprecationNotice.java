package me.ratio.runtime.listener;

import java.time.Instant;
import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The server's announcement that an operation is deprecated.
 *
 * @param operation the operation
 * @param deprecatedAt since when, from the {@code Deprecation} header; null if it names no time
 * @param endsAt when it stops working, from the {@code Sunset} header; null if it names no time
 */
public record DeprecationNotice(
        Operation operation,
        @Nullable Instant deprecatedAt,
        @Nullable Instant endsAt) {}
