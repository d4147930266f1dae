package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import org.jspecify.annotations.Nullable;

/** A session that a client's server opens for a wallet, and that an embedded page reads once. */
public final class ClientSession implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final String id;
    private final Application application;
    private final String signingAddress;
    private final String depositAddress;
    private final String walletType;
    private final Instant createTime;
    private Instant updateTime;
    private boolean read;
    private @Nullable Session userSession;

    /** Creates a client session. */
    public ClientSession(
            String id,
            Application application,
            String signingAddress,
            String depositAddress,
            String walletType,
            Instant now) {
        this.id = id;
        this.application = application;
        this.signingAddress = signingAddress;
        this.depositAddress = depositAddress;
        this.walletType = walletType;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Returns the id, which replaces the client's credentials at wallet sign-in. */
    public String id() {
        return id;
    }

    /** Returns the application that opened it. */
    public Application application() {
        return application;
    }

    /** Returns the address of the wallet that may sign in with it. */
    public String signingAddress() {
        return signingAddress;
    }

    /** Returns the address that receives purchases. */
    public String depositAddress() {
        return depositAddress;
    }

    /** Tells whether it has expired. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(createTime.plus(LIFETIME));
    }

    /** Links the user session that the wallet has opened. */
    public void linkUserSession(Session session, Instant now) {
        userSession = session;
        updateTime = now;
    }

    /** Returns the user session, once the wallet has signed in. */
    public Optional<Session> userSession() {
        return Optional.ofNullable(userSession);
    }

    /** Marks it as read and tells whether this was the first time. */
    public boolean readOnce() {
        boolean first = !read;
        read = true;
        return first;
    }

    /** Returns the contract's ClientSession, without the fields that exist only after sign-in. */
    public ObjectNode toJson() {
        return ApiJson.object()
                .put("id", id)
                .put("createTime", ApiTimestamps.format(createTime))
                .put("updateTime", ApiTimestamps.format(updateTime))
                .put("signingAddress", signingAddress)
                .put("signingType", walletType)
                .put("depositAddress", depositAddress)
                .put("depositType", walletType);
    }
}
