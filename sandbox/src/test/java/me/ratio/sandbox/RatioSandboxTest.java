package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.ratio.sandbox.state.Agenda;
import org.junit.jupiter.api.Test;

class RatioSandboxTest {
    @Test
    void it_listens_on_loopback_and_says_which_port_is_taken() {
        try (RatioSandbox first = RatioSandbox.start()) {
            assertThat(first.baseUrl().toString()).startsWith("http://127.0.0.1:");
            int port = first.baseUrl().getPort();
            assertThatThrownBy(() -> RatioSandbox.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + port);
        }
    }

    @Test
    void a_ticking_clock_does_what_is_due_by_itself() throws InterruptedException {
        SandboxClock clock = SandboxClock.ticking();
        try (RatioSandbox sandbox = RatioSandbox.builder().clock(clock).start();
                Receiver receiver = new Receiver(204)) {
            RawClient.of(sandbox).post("/v1/webhooks", "url", receiver.url(), "events", List.of("KYC_UPDATED"));
            Person.number(1, sandbox).signedUp().submitKyc("299001234");
            CountDownLatch done = new CountDownLatch(1);
            Agenda last = new Agenda();
            last.add(clock.instant().plusSeconds(1), done::countDown);
            clock.attach(last);
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(receiver.received()).hasSize(1);
            clock.advance(Duration.ofSeconds(5));
            assertThat(receiver.received()).hasSize(2);
        }
    }
}
