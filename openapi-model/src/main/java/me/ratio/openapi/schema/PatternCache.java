package me.ratio.openapi.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Matches texts with patterns that it compiles once. */
final class PatternCache {
    private final Map<String, Optional<Pattern>> compiled = new HashMap<>();

    /** Tells whether a pattern matches some part of a text; with another result for a pattern that cannot be evaluated. */
    boolean isFound(String pattern, String text, boolean otherwise) {
        return compiled.computeIfAbsent(pattern, PatternCache::compile)
                .map(valid -> EcmaPattern.isFound(valid, text, otherwise))
                .orElse(otherwise);
    }

    private static Optional<Pattern> compile(String pattern) {
        try {
            return Optional.of(EcmaPattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
