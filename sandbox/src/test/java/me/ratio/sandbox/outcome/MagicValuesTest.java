package me.ratio.sandbox.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The requests with these values are in {@code PurchasesTest}, {@code KycTest}, {@code BankLinkTest} and so on. */
class MagicValuesTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern TABLE = Pattern.compile("(?s)(?<=## Magic values\n\n).*?(?=\n\n)");

    @Test
    void readmeContainsTheTable() throws IOException {
        String readme = Files.readString(README);
        String table = MagicValues.rows().stream()
                .map(row -> "| " + row.value() + " | " + row.effect() + " |")
                .collect(Collectors.joining("\n", "| Value | Effect |\n|---|---|\n", ""));
        if (Boolean.getBoolean("ratio.record")) {
            readme = TABLE.matcher(readme).replaceFirst(Matcher.quoteReplacement(table));
            Files.writeString(README, readme);
        }

        assertThat(TABLE.matcher(readme).results().map(result -> result.group()))
                .as("if the change is meant, accept it with mvn verify -pl sandbox -am -Dratio.record=true")
                .containsExactly(table);
    }
}
