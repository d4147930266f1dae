package me.ratio.contract.pull;

import java.util.Optional;

/**
 * A change of published words, which may change the meaning.
 *
 * @param pointer the JSON pointer of the words in the published document
 * @param change what happened to them: {@code changed}, {@code added} or {@code removed}
 */
public record WordChange(String pointer, String change) {
    static Optional<WordChange> between(String pointer, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        String change = before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
        return Optional.of(new WordChange(pointer, change));
    }
}
