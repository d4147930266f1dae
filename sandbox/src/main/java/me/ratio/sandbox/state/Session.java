package me.ratio.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user session: what has been proven in it, and whose it is. */
public final class Session {
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

    private final String id;
    private final Tenant tenant;
    private final Map<Factor, String> proofs = new EnumMap<>(Factor.class);
    private Instant lastCall;
    private @Nullable User user;
    private @Nullable String depositAddress;

    Session(String id, Tenant tenant, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.lastCall = now;
    }

    /** Its id, which every token of it carries. */
    public String id() {
        return id;
    }

    /** The tenant that it belongs to. */
    public Tenant tenant() {
        return tenant;
    }

    /** Whether nobody has used it for too long. */
    public boolean isDead(Instant now) {
        return !now.isBefore(lastCall.plus(IDLE_LIMIT));
    }

    /** Notes that it was used. */
    public void touch(Instant now) {
        lastCall = now;
    }

    /** The user, once it is known who that is. */
    public Optional<User> user() {
        return Optional.ofNullable(user);
    }

    /** Says whose session it is. */
    public void belongsTo(User owner) {
        user = owner;
    }

    /** Adds a proven factor. */
    public void prove(Factor factor, String value) {
        proofs.put(factor, value);
    }

    /** What was proven: the wallet address, phone number or e-mail address. */
    public Optional<String> proof(Factor factor) {
        return Optional.ofNullable(proofs.get(factor));
    }

    /** The factors proven. */
    public Set<Factor> factors() {
        return proofs.keySet();
    }

    /** Where a client session wants crypto to go, when that is not the wallet that signs in. */
    public Optional<String> depositAddress() {
        return Optional.ofNullable(depositAddress);
    }

    /** Takes the deposit address over from a client session. */
    public void depositTo(String address) {
        depositAddress = address;
    }
}
