package me.ratio.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void completesAPurchase() {
        assertThat(Quickstart.run(out)).as(text()).isTrue();

        List<String> lines = text().lines().toList();
        assertThat(lines.get(lines.size() - 1)).startsWith("COMPLETED: ").contains("transaction 0x");
        assertThat(lines).anyMatch(line -> line.contains("replaced by a new JWT"));
        assertThat(lines).anyMatch(line -> line.contains("ACTIVITY_UPDATED") && line.contains("verified"));
    }

    @Test
    void isReproducible() {
        Quickstart.run(out);
        String first = withoutPort();
        printed.reset();
        Quickstart.run(out);

        assertThat(withoutPort()).isEqualTo(first);
    }

    @Test
    void printsNoSecrets() {
        Quickstart.run(out);

        assertThat(text())
                .doesNotContain("eyJ")
                .doesNotContain("299001234")
                .doesNotContain("link-sandbox-")
                .doesNotContain("public-sandbox-")
                .doesNotContain("5550123")
                .doesNotContain("ada@example.com")
                .doesNotContainPattern("(?<![\\w.-])\\d{6}(?![\\w.-])");
    }

    @Test
    void reportsTheFailedStepAndItsCause() {
        Steps steps = new Steps(out);
        steps.step("First step", () -> "fine", result -> result);

        assertThatThrownBy(() -> steps.step(
                        "Second step",
                        () -> {
                            throw new IllegalStateException("the bank is shut");
                        },
                        result -> "never"))
                .isInstanceOf(Steps.Failure.class)
                .hasMessage("Step 2 (Second step) FAILED: the bank is shut");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String withoutPort() {
        return text().replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1");
    }
}
