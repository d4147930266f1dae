package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;
import org.jspecify.annotations.Nullable;

/** A registered receiver of events. */
public final class Webhook {
    private final UUID id;
    private final String secret;
    private final Instant createTime;
    private Instant updateTime;
    private String url;
    private List<String> events;
    private @Nullable String name;

    /** A new registration. */
    public Webhook(UUID id, String secret, String url, List<String> events, @Nullable String name, Instant now) {
        this.id = id;
        this.secret = secret;
        this.url = url;
        this.events = List.copyOf(events);
        this.name = name;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The key of its signatures. */
    public String secret() {
        return secret;
    }

    /** Where events go. */
    public String url() {
        return url;
    }

    /** Whether it wants to hear of an event. */
    public boolean wants(String event) {
        return events.contains(event);
    }

    /** Changes what is not null. */
    public void update(
            @Nullable String newUrl, @Nullable List<String> newEvents, @Nullable String newName, Instant now) {
        url = newUrl == null ? url : newUrl;
        events = newEvents == null ? events : List.copyOf(newEvents);
        name = newName == null ? name : newName;
        updateTime = now;
    }

    /** The contract's Webhook without its secret, with both published spellings of its times. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object().put("id", id.toString());
        if (name != null) {
            json.put("name", name);
        }
        json.put("url", url).set("events", Json.strings(events));
        return json.put("createTime", Timestamps.text(createTime))
                .put("updateTime", Timestamps.text(updateTime))
                .put("createdAt", Timestamps.text(createTime))
                .put("updatedAt", Timestamps.text(updateTime));
    }
}
