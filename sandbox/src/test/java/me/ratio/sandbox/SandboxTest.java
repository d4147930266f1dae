package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base of tests with a new sandbox and a frozen clock. */
abstract class SandboxTest {
    static final Instant START = Instant.parse("2023-07-18T12:00:00Z");

    RatioSandbox sandbox;
    TestClient client;

    @BeforeEach
    void start() {
        sandbox = RatioSandbox.builder().clock(SandboxClock.frozenAt(START)).start();
        client = TestClient.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
        assertThat(sandbox.responseViolations())
                .as("responses that did not match the contract")
                .isZero();
    }

    void advance(int seconds) {
        sandbox.clock().advance(Duration.ofSeconds(seconds));
    }

    TestUser user(int number) {
        return TestUser.number(number, sandbox);
    }

    static SandboxWallet wallet(long privateKey) {
        return SandboxWallet.ofPrivateKey(BigInteger.valueOf(privateKey));
    }
}
