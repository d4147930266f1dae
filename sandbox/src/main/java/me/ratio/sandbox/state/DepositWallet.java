package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;
import org.jspecify.annotations.Nullable;

/** A wallet that receives what its user buys. */
public final class DepositWallet {
    private final UUID id;
    private final String address;
    private final String type;
    private final Instant createTime;
    private Instant updateTime;
    private @Nullable String name;

    /** A new wallet. */
    public DepositWallet(UUID id, String address, String type, @Nullable String name, Instant now) {
        this.id = id;
        this.address = address;
        this.type = type;
        this.name = name;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whether this is its address, in whatever case that is written. */
    public boolean hasAddress(String other) {
        return address.equalsIgnoreCase(other);
    }

    /** Gives it another name. */
    public void rename(String newName, Instant now) {
        name = newName;
        updateTime = now;
    }

    /** The contract's Wallet. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id.toString())
                .put("createTime", Timestamps.text(createTime))
                .put("updateTime", Timestamps.text(updateTime))
                .put("address", address)
                .put("type", type);
        return name == null ? json : json.put("name", name);
    }
}
