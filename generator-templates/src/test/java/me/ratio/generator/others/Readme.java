package me.ratio.generator.others;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The code blocks of this module's README. */
final class Readme {
    private final String text;

    Readme(Path module) throws IOException {
        text = Files.readString(module.resolve("README.md"));
    }

    /** Returns the only block in a language. */
    String block(String language) {
        String start = "\n```" + language + "\n";
        int from = text.indexOf(start);
        if (from < 0 || text.indexOf(start, from + 1) >= 0) {
            throw new IllegalStateException("README.md must have exactly one block of " + language);
        }
        return text.substring(from + start.length(), text.indexOf("```", from + start.length()));
    }
}
