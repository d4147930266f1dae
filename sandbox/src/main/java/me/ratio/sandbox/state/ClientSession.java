package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;
import org.jspecify.annotations.Nullable;

/** A session that a client's server opens for a wallet, to be read once by an embedded page. */
public final class ClientSession {
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final String id;
    private final Tenant tenant;
    private final String signingAddress;
    private final String depositAddress;
    private final String walletType;
    private final Instant createTime;
    private Instant updateTime;
    private boolean read;
    private @Nullable Session userSession;

    /** A new client session. */
    public ClientSession(
            String id, Tenant tenant, String signingAddress, String depositAddress, String walletType, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.signingAddress = signingAddress;
        this.depositAddress = depositAddress;
        this.walletType = walletType;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Its id, which stands for the client's credentials at wallet sign-in. */
    public String id() {
        return id;
    }

    /** The tenant that opened it. */
    public Tenant tenant() {
        return tenant;
    }

    /** The wallet that it was opened for. */
    public String signingAddress() {
        return signingAddress;
    }

    /** Where bought crypto is to go. */
    public String depositAddress() {
        return depositAddress;
    }

    /** Whether its time is over. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(createTime.plus(LIFETIME));
    }

    /** Notes the user session that the wallet has opened. */
    public void signedIn(Session session, Instant now) {
        userSession = session;
        updateTime = now;
    }

    /** The user session, once the wallet has signed in. */
    public Optional<Session> userSession() {
        return Optional.ofNullable(userSession);
    }

    /** Marks it read; says whether this was the first time. */
    public boolean readOnce() {
        boolean first = !read;
        read = true;
        return first;
    }

    /** The fields that it has from the beginning. */
    public ObjectNode toJson() {
        return Json.object()
                .put("id", id)
                .put("createTime", Timestamps.text(createTime))
                .put("updateTime", Timestamps.text(updateTime))
                .put("signingAddress", signingAddress)
                .put("signingType", walletType)
                .put("depositAddress", depositAddress)
                .put("depositType", walletType);
    }
}
