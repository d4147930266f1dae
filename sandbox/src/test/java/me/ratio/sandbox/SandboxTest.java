package me.ratio.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with a fresh sandbox whose clock stands still. */
abstract class SandboxTest {
    static final Instant START = Instant.parse("2023-07-18T12:00:00Z");

    RatioSandbox sandbox;
    RawClient client;

    @BeforeEach
    void start() {
        sandbox = RatioSandbox.builder().clock(SandboxClock.frozenAt(START)).start();
        client = RawClient.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    void advance(int seconds) {
        sandbox.clock().advance(Duration.ofSeconds(seconds));
    }

    Person person(int number) {
        return Person.number(number, sandbox);
    }
}
