package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import me.ratio.sandbox.state.Agenda;
import org.junit.jupiter.api.Test;

class SandboxClockTest {
    private static final Instant START = Instant.parse("2023-07-18T12:00:00Z");

    @Test
    void work_is_done_at_its_own_time_and_in_order() {
        SandboxClock clock = SandboxClock.frozenAt(START);
        Agenda agenda = new Agenda();
        List<String> done = new ArrayList<>();
        clock.attach(agenda);
        agenda.add(START.plusSeconds(9), () -> done.add("late " + clock.instant()));
        agenda.add(START.plusSeconds(2), () -> {
            done.add("early " + clock.instant());
            agenda.add(clock.instant().plusSeconds(3), () -> done.add("after it " + clock.instant()));
        });
        clock.advance(Duration.ofSeconds(8));
        assertThat(done).containsExactly("early 2023-07-18T12:00:02Z", "after it 2023-07-18T12:00:05Z");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(8));
        clock.detach(agenda);
        clock.advance(Duration.ofSeconds(8));
        assertThat(done).hasSize(2);
    }

    @Test
    void the_clock_only_goes_forward() {
        SandboxClock clock = SandboxClock.frozenAt(START);
        assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forward");
    }

    @Test
    void a_view_in_another_zone_moves_along() {
        SandboxClock clock = SandboxClock.frozenAt(START);
        Clock view = clock.withZone(ZoneId.of("America/New_York"));
        clock.advance(Duration.ofDays(1));
        assertThat(view.instant()).isEqualTo(START.plusSeconds(86_400));
        assertThat(view.getZone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void a_ticking_clock_can_be_put_ahead() {
        SandboxClock clock = SandboxClock.ticking();
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofHours(1)));
    }
}
