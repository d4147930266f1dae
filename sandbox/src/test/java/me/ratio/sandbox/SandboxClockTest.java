package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import me.ratio.sandbox.state.Scheduler;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
    private static final Instant START = Instant.parse("2023-07-18T12:00:00Z");

    @Test
    void runsWorkInOrderAtItsTime() {
        SandboxClock clock = SandboxClock.frozenAt(START);
        Scheduler scheduler = new Scheduler();
        List<String> done = new ArrayList<>();
        clock.attach(scheduler);
        scheduler.add(START.plusSeconds(9), () -> done.add("late " + clock.instant()));
        scheduler.add(START.plusSeconds(2), () -> {
            done.add("early " + clock.instant());
            scheduler.add(clock.instant().plusSeconds(3), () -> done.add("after it " + clock.instant()));
        });
        clock.advance(Duration.ofSeconds(8));
        assertThat(done).containsExactly("early 2023-07-18T12:00:02Z", "after it 2023-07-18T12:00:05Z");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(8));
        clock.detach(scheduler);
        clock.advance(Duration.ofSeconds(8));
        assertThat(done).hasSize(2);
    }

    @Test
    void rejectsNegativeDurations() {
        SandboxClock clock = SandboxClock.frozenAt(START);
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forward");
    }

    @Test
    void movesViewsInOtherZonesToo() {
        SandboxClock clock = SandboxClock.frozenAt(START);
        Clock view = clock.withZone(ZoneId.of("America/New_York"));
        clock.advance(Duration.ofDays(1));
        assertThat(view.instant()).isEqualTo(START.plusSeconds(86_400));
        assertThat(view.getZone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void advancesATickingClock() {
        SandboxClock clock = SandboxClock.ticking();
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
    }
}
