package me.ratio.sdk.internal.client;

import java.util.Map;
import java.util.stream.Collectors;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import org.jspecify.annotations.Nullable;

/** Reads what the contract says about authentication. */
public final class SessionOperations {
    private static final String ISSUES_SESSION = "x-issues-session";
    private static final String FACTORS = "x-factors";

    private static final Map<String, Boolean> SIGN_IN = Operations.all().stream()
            .collect(Collectors.toUnmodifiableMap(Operation::id, SessionOperations::acceptsToken));

    private SessionOperations() {}

    /** Returns the property of the response that holds a new session's token, null if the operation starts no session. */
    public static @Nullable String tokenProperty(Operation operation) {
        return (String) operation.extensions().get(ISSUES_SESSION);
    }

    /** Returns how many authentication factors the user must have proven: 0, 1 or 2. */
    public static int factors(Operation operation) {
        return (Integer) operation.extensions().getOrDefault(FACTORS, 0);
    }

    /**
     * Tells whether an operation belongs to signing in: it demands no factor, and takes a token only to add a second factor
     * to it. With an expired token the server would refuse it.
     */
    public static boolean isSignIn(Operation operation) {
        return SIGN_IN.getOrDefault(operation.id(), false);
    }

    private static boolean acceptsToken(Operation operation) {
        return factors(operation) == 0
                && operation.alternatives().stream().anyMatch(all -> all.contains(Credentials.JWT));
    }
}
