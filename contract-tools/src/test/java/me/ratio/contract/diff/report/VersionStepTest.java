package me.ratio.contract.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionStepTest {
    @ParameterizedTest
    @CsvSource({
        "1.0.0, 2.0.0, MAJOR",
        "1.0.0, 1.1.0, MINOR",
        "1.0.0, 1.0.1, PATCH",
        "1.0.0, 1.0.0, NONE",
        "1.2.0, 1.1.9, NONE",
        "2.0.0, 1.9.9, NONE",
        "0.1.0, 0.2.0, MAJOR",
        "0.1.0, 0.1.1, MINOR",
        "0.9.0, 1.0.0, MAJOR",
        "v1.2, 1.2.1-SNAPSHOT, PATCH"
    })
    void findsTheStep(String from, String to, Verdict step) {
        assertThat(new VersionStep("library", from, to, Verdict.NONE).taken()).isEqualTo(step);
    }
}
