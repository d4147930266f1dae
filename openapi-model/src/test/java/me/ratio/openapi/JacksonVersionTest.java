package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.PackageVersion;
import org.junit.jupiter.api.Test;

/** Checks that the build runs the tests of this module with both versions of Jackson that it names. */
class JacksonVersionTest {
    @Test
    void isTheVersionOfThisTestRun() {
        String jackson = System.getProperty("ratio.jackson", PackageVersion.VERSION.toString());

        assertThat(PackageVersion.VERSION).hasToString(jackson);
        assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION).hasToString(jackson);
    }
}
