package me.ratio.sdk.internal.client;

import me.ratio.runtime.operation.Operation;
import org.jspecify.annotations.Nullable;

/** Reads the contract's extensions about authentication. */
public final class SessionOperations {
    private static final String ISSUES_SESSION = "x-issues-session";
    private static final String FACTORS = "x-factors";

    private SessionOperations() {}

    /** Returns the property of the response that holds a new session's token, null if the operation starts no session. */
    public static @Nullable String tokenProperty(Operation operation) {
        return (String) operation.extensions().get(ISSUES_SESSION);
    }

    /** Returns how many authentication factors the user must have proven: 0, 1 or 2. */
    public static int factors(Operation operation) {
        return (Integer) operation.extensions().getOrDefault(FACTORS, 0);
    }
}
