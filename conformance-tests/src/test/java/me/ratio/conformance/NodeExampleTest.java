package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import org.junit.jupiter.api.Test;

/** Runs the example for Node, which shares no code with anything here. */
class NodeExampleTest {
    private static final Path EXAMPLE = Path.of("../examples/node/purchase.mjs");

    @Test
    void buysInTheSandbox() throws Exception {
        assumeTrue(hasNode(), "Node 18 or newer is not installed: its example is not run");
        SandboxClock clock = SandboxClock.frozenAt(Instant.parse("2023-07-18T12:00:00Z"));
        try (RatioSandbox sandbox = RatioSandbox.builder().clock(clock).start()) {
            ProcessBuilder node = new ProcessBuilder("node", EXAMPLE.toString()).redirectErrorStream(true);
            node.environment().put("RATIO_BASE_URL", sandbox.baseUrl().toString());
            node.environment().put("RATIO_CLIENT_ID", sandbox.clientId());
            node.environment().put("RATIO_CLIENT_SECRET", sandbox.clientSecret());
            Process running = node.start();
            try {
                String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(printed).matches("COMPLETED 0x[0-9a-f]{64}\\R");
                assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
            } finally {
                running.destroyForcibly();
            }
        }
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            Process version =
                    new ProcessBuilder("node", "-e", "process.exit(typeof fetch === 'function' ? 0 : 1)").start();
            return version.waitFor(20, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
