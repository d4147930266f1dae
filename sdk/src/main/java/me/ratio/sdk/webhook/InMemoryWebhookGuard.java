package me.ratio.sdk.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A guard for one process: it forgets everything with it, and handled events after a while. */
public final class InMemoryWebhookGuard implements WebhookGuard {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration remembered;

    /**
     * An event.
     *
     * @param owner who handles it, null once it is done
     * @param until when the lease ends, or when a handled event is forgotten
     */
    private record Entry(@Nullable String owner, Instant until) {}

    /**
     * Creates an empty guard.
     *
     * @param clock the clock that leases are measured by
     * @param remembered how long a handled event is remembered
     * @throws IllegalArgumentException if that is not positive
     */
    public InMemoryWebhookGuard(Clock clock, Duration remembered) {
        this.clock = Objects.requireNonNull(clock, "clock");
        if (remembered.isNegative() || remembered.isZero()) {
            throw new IllegalArgumentException("events must be remembered for a while: use a day, for example");
        }
        this.remembered = remembered;
    }

    @Override
    public synchronized Beginning begin(String id, Instant until) {
        Instant now = clock.instant();
        forget(now);
        Entry entry = entries.get(id);
        if (entry != null && entry.owner() == null) {
            return new Beginning.Done();
        }
        if (entry != null && now.isBefore(entry.until())) {
            return new Beginning.Running(entry.until());
        }
        String owner = UUID.randomUUID().toString();
        entries.put(id, new Entry(owner, until));
        return new Beginning.First(id, owner);
    }

    @Override
    public synchronized boolean done(Beginning.First first) {
        if (!isOwner(first)) {
            return false;
        }
        entries.remove(first.id()); // so that the oldest stay in front
        entries.put(first.id(), new Entry(null, clock.instant().plus(remembered)));
        return true;
    }

    @Override
    public synchronized boolean release(Beginning.First first) {
        return isOwner(first) && entries.remove(first.id()) != null;
    }

    private boolean isOwner(Beginning.First first) {
        Entry entry = entries.get(first.id());
        return entry != null && first.owner().equals(entry.owner());
    }

    private void forget(Instant now) {
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entry.owner() != null || now.isBefore(entry.until())) {
                return; // one that is late is still its owner's, as long as nobody takes over
            }
            oldest.remove();
        }
    }
}
