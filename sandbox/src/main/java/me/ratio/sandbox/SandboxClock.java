package me.ratio.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import me.ratio.sandbox.state.Agenda;

/**
 * The sandbox's time, which can be moved forward. Safe for use by several threads.
 *
 * <p>Hand it to the client under test too, so that both agree on what is expired.
 */
public final class SandboxClock extends Clock {
    private final Clock base;
    private final boolean ticking;
    private final ReentrantLock moving = new ReentrantLock();
    private final List<Agenda> agendas = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    private SandboxClock(Clock base, boolean ticking) {
        this.base = base;
        this.ticking = ticking;
    }

    /** A clock that stands at {@code start} until it is advanced. */
    public static SandboxClock frozenAt(Instant start) {
        return new SandboxClock(Clock.fixed(start, ZoneOffset.UTC), false);
    }

    /** A clock that shows the real time and goes on by itself; advancing it puts it ahead. */
    public static SandboxClock ticking() {
        return new SandboxClock(Clock.systemUTC(), true);
    }

    /**
     * Moves the clock forward. Everything that falls due on the way (changes of state, webhook deliveries) has happened
     * when this returns, each at its own time and in order. {@link Duration#ZERO} runs what is due already.
     *
     * <p>Do not call it from a webhook receiver: the delivery that it answers is what the clock waits for.
     *
     * @param by how far
     * @throws IllegalArgumentException when {@code by} is negative
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock only goes forward; advance by zero or more.");
        }
        moving.lock();
        try {
            Instant target = instant().plus(by);
            for (Optional<Instant> due = nextDue();
                    due.isPresent() && !due.get().isAfter(target);
                    due = nextDue()) {
                moveTo(due.get());
                Instant now = instant();
                agendas.forEach(agenda -> agenda.runDue(now));
            }
            moveTo(target);
        } finally {
            moving.unlock();
        }
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** A view of this clock in another zone; it moves with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        SandboxClock moved = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moved.withZone(other);
            }

            @Override
            public Instant instant() {
                return moved.instant();
            }
        };
    }

    boolean isTicking() {
        return ticking;
    }

    void attach(Agenda agenda) {
        agendas.add(agenda);
    }

    void detach(Agenda agenda) {
        agendas.remove(agenda);
    }

    private Optional<Instant> nextDue() {
        return agendas.stream().flatMap(agenda -> agenda.nextDue().stream()).min(Instant::compareTo);
    }

    private void moveTo(Instant time) {
        Duration ahead = Duration.between(instant(), time);
        if (!ahead.isNegative()) {
            offset = offset.plus(ahead);
        }
    }
}
