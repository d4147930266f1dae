package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import me.ratio.sandbox.state.ScheduledWork;
import me.ratio.sandbox.state.Scheduler;
import me.ratio.sandbox.webhook.WebhookSender;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
    private static final byte[] NOTHING = {};
    private static final Instant START = Instant.parse("2023-07-18T12:00:00Z");

    @Test
    void runsWorkInOrderAtItsTime() {
        SandboxClock clock = SandboxClock.frozenAt(START);
        Scheduler scheduler = new Scheduler();
        List<String> done = new ArrayList<>();
        clock.attach(scheduler);
        ScheduledWork late = work("late");
        ScheduledWork early = work("early");
        scheduler.runWith(work -> {
            done.add(work + " " + clock.instant());
            if (work.equals(early)) {
                scheduler.add(clock.instant().plusSeconds(3), null, work("after it"));
            }
        });
        scheduler.add(START.plusSeconds(9), null, late);
        scheduler.add(START.plusSeconds(2), null, early);
        clock.advance(Duration.ofSeconds(8));
        assertThat(done).containsExactly(early + " 2023-07-18T12:00:02Z", work("after it") + " 2023-07-18T12:00:05Z");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(8));
        clock.detach(scheduler);
        clock.advance(Duration.ofSeconds(8));
        assertThat(done).hasSize(2);
    }

    private static ScheduledWork work(String name) {
        return new ScheduledWork.Delivery(new WebhookSender.Message("", "", name, NOTHING));
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
