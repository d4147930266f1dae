package me.ratio.sandbox.state;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user session: the factors that were proven in it, and its user once known. */
public final class Session implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Duration MAX_IDLE_TIME = Duration.ofMinutes(10);

    private final String id;
    private final Application application;
    private final Instant start;
    private final LinkedHashMap<AuthenticationFactor, Proof> proofs = new LinkedHashMap<>();
    private Instant lastCall;
    private @Nullable User user;
    private @Nullable String depositAddress;

    Session(String id, Application application, Instant now) {
        this.id = id;
        this.application = application;
        this.start = now;
        this.lastCall = now;
    }

    /**
     * A proven factor.
     *
     * @param value the wallet address, phone number or e-mail address
     * @param time when it was proven last
     */
    public record Proof(String value, Instant time) implements Serializable {}

    /** Returns when it was opened. */
    public Instant start() {
        return start;
    }

    /** Returns when it was used last. */
    public Instant lastCall() {
        return lastCall;
    }

    /** Returns when it expires unless it is used. */
    public Instant expiry() {
        return lastCall.plus(MAX_IDLE_TIME);
    }

    /** Returns the id, which every JWT of the session contains. */
    public String id() {
        return id;
    }

    /** Returns the application. */
    public Application application() {
        return application;
    }

    /** Tells whether it has expired because it was not used. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiry());
    }

    /** Records that it was used. */
    public void touch(Instant now) {
        lastCall = now;
    }

    /** Returns the user, once known. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** Sets the user, who is one of the client from now on. */
    public void signIn(User owner) {
        user = owner;
        owner.clients().add(application);
    }

    /**
     * Adds a proven factor.
     *
     * @param value the wallet address, phone number or e-mail address
     */
    public void prove(AuthenticationFactor factor, String value, Instant now) {
        proofs.put(factor, new Proof(value, now));
    }

    /** Returns the wallet address, phone number or e-mail address that was proven. */
    public Optional<String> proof(AuthenticationFactor factor) {
        return Optional.ofNullable(proofs.get(factor)).map(Proof::value);
    }

    /** Returns the proofs by factor, in the order in which they were made. */
    public Map<AuthenticationFactor, Proof> proofs() {
        return proofs;
    }

    /** Returns the proven factors, in the order in which they were proven. */
    public Set<AuthenticationFactor> factors() {
        return proofs.keySet();
    }

    /** Returns the address for purchases that the client session named, if there was one. */
    public Optional<String> depositAddress() {
        return Optional.ofNullable(depositAddress);
    }

    /** Sets the address for purchases from a client session. */
    public void depositTo(String address) {
        depositAddress = address;
    }
}
