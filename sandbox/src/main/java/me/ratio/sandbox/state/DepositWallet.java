package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import org.jspecify.annotations.Nullable;

/** A wallet that receives the purchases of its user. */
public final class DepositWallet implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String address;
    private final String type;
    private final Instant createTime;
    private Instant updateTime;
    private @Nullable String name;

    /** Creates a wallet. */
    public DepositWallet(UUID id, String address, String type, @Nullable String name, Instant now) {
        this.id = id;
        this.address = address;
        this.type = type;
        this.name = name;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Returns the id. */
    public UUID id() {
        return id;
    }

    /** Tells whether this is its address, ignoring case. */
    public boolean hasAddress(String other) {
        return address.equalsIgnoreCase(other);
    }

    /** Changes its name. */
    public void rename(String newName, Instant now) {
        name = newName;
        updateTime = now;
    }

    /** Returns the contract's Wallet. */
    public ObjectNode toJson() {
        ObjectNode json = ApiJson.object()
                .put("id", id.toString())
                .put("createTime", ApiTimestamps.format(createTime))
                .put("updateTime", ApiTimestamps.format(updateTime))
                .put("address", address)
                .put("type", type);
        return name == null ? json : json.put("name", name);
    }
}
