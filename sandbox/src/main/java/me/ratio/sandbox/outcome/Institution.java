package me.ratio.sandbox.outcome;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An institution that a person can choose in Plaid Link.
 *
 * @param name the name
 * @param status whether logins succeed
 * @param oauth whether it asks on its own page
 */
public record Institution(String name, Status status, boolean oauth) {
    /** All institutions that are documented. */
    public static final List<Institution> ALL = List.of(
            new Institution("Tartan Bank", Status.HEALTHY, false),
            new Institution("Platypus OAuth Bank", Status.HEALTHY, true),
            new Institution("First Platypus OAuth App2App Bank", Status.HEALTHY, true),
            new Institution("Unhealthy Platypus Bank - Degraded", Status.DEGRADED, false),
            new Institution("Unhealthy Platypus Bank - Down", Status.DOWN, false));

    /** The health of an institution. */
    public enum Status {
        /** Logins succeed. */
        HEALTHY,
        /** Some logins take long or fail; here all succeed. */
        DEGRADED,
        /** No login succeeds. */
        DOWN
    }

    /**
     * Returns an institution by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Institution named(String name) {
        return ALL.stream()
                .filter(institution -> institution.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a valid institution: use one of "
                        + ALL.stream().map(Institution::name).collect(Collectors.joining(", "))));
    }

    /** Tells whether logins fail. */
    public boolean isDown() {
        return status == Status.DOWN;
    }
}
