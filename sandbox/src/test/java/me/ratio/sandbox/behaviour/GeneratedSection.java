package me.ratio.sandbox.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section of {@code BEHAVIOUR.md} that is generated: compared by the build, and written when asked to. */
public final class GeneratedSection {
    private static final Path PAGE = Path.of("BEHAVIOUR.md");

    private GeneratedSection() {}

    public static void assertIsUpToDate(String heading, String text) {
        Pattern section = Pattern.compile("(?s)(?<=\n## " + heading + "\n\n).*?(?=\n## |\\z)");
        try {
            String page = Files.readString(PAGE);
            if (Boolean.getBoolean("ratio.record")) {
                page = section.matcher(page).replaceFirst(Matcher.quoteReplacement(text));
                Files.writeString(PAGE, page);
            }
            assertThat(section.matcher(page).results().map(result -> result.group()))
                    .as("if the change is meant, accept it with mvn verify -pl sandbox -am -Dratio.record=true")
                    .containsExactly(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
