package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import org.jspecify.annotations.Nullable;

/** A registered webhook. */
public final class Webhook implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final String secret;
    private final Instant createTime;
    private Instant updateTime;
    private String url;
    private ArrayList<String> events;
    private @Nullable String name;

    /** Creates a webhook. */
    public Webhook(UUID id, String secret, String url, List<String> events, @Nullable String name, Instant now) {
        this.id = id;
        this.secret = secret;
        this.url = url;
        this.events = new ArrayList<>(events);
        this.name = name;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Returns the id. */
    public UUID id() {
        return id;
    }

    /** Returns the key of the signatures. */
    public String secret() {
        return secret;
    }

    /** Returns the URL that events are sent to. */
    public String url() {
        return url;
    }

    /** Tells whether an event is sent to it. */
    public boolean isSubscribedTo(String event) {
        return events.contains(event);
    }

    /** Changes the fields that are not null. */
    public void update(
            @Nullable String newUrl, @Nullable List<String> newEvents, @Nullable String newName, Instant now) {
        url = newUrl == null ? url : newUrl;
        events = newEvents == null ? events : new ArrayList<>(newEvents);
        name = newName == null ? name : newName;
        updateTime = now;
    }

    /** Returns the contract's Webhook without its secret, with both published names of its timestamps. */
    public ObjectNode toJson() {
        ObjectNode json = ApiJson.object().put("id", id.toString());
        if (name != null) {
            json.put("name", name);
        }
        json.put("url", url).set("events", ApiJson.strings(events));
        return json.put("createTime", ApiTimestamps.format(createTime))
                .put("updateTime", ApiTimestamps.format(updateTime))
                .put("createdAt", ApiTimestamps.format(createTime))
                .put("updatedAt", ApiTimestamps.format(updateTime));
    }
}
