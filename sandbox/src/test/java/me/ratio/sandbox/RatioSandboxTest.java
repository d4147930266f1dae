package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.ratio.sandbox.state.ScheduledWork;
import me.ratio.sandbox.state.Scheduler;
import me.ratio.sandbox.webhook.WebhookSender;
import org.junit.jupiter.api.Test;

class RatioSandboxTest {
    @Test
    void listensOnLoopbackAndReportsAUsedPort() {
        try (RatioSandbox first = RatioSandbox.start()) {
            assertThat(first.baseUrl().toString()).startsWith("http://127.0.0.1:");
            int port = first.baseUrl().getPort();
            assertThatThrownBy(() -> RatioSandbox.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("port " + port);
        }
    }

    @Test
    void runsDueWorkOnATickingClock() throws InterruptedException {
        SandboxClock clock = SandboxClock.ticking();
        try (RatioSandbox sandbox = RatioSandbox.builder().clock(clock).start();
                TestWebhookReceiver receiver = new TestWebhookReceiver(204)) {
            TestClient.of(sandbox).post("/v1/webhooks", "url", receiver.url(), "events", List.of("KYC_UPDATED"));
            TestUser.number(1, sandbox).signedUp().submitKyc("299001234");
            CountDownLatch done = new CountDownLatch(1);
            Scheduler last = new Scheduler();
            last.runWith(work -> done.countDown());
            last.add(
                    clock.instant().plusSeconds(1),
                    null,
                    new ScheduledWork.Delivery(new WebhookSender.Message("", "", "", new byte[0])));
            clock.attach(last);
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(receiver.received()).hasSize(1);
            clock.advance(Duration.ofSeconds(5));
            assertThat(receiver.received()).hasSize(2);
        }
    }
}
