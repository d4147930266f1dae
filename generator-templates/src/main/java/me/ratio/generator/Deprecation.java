package me.ratio.generator;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.generator.contract.Contract;
import me.ratio.generator.contract.Shape;
import me.ratio.generator.contract.Words;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.Names;

/** How something that a contract deprecates is marked, and what uses it excused. */
final class Deprecation {
    private Deprecation() {}

    /** The annotation, or nothing. */
    static List<String> annotation(Words words) {
        if (!words.deprecated()) {
            return List.of();
        }
        return List.of(
                words.since() == null ? "@Deprecated" : "@Deprecated(since = " + Names.literal(words.since()) + ")");
    }

    /** The Javadoc tag, or nothing. */
    static List<String> tags(Words words) {
        if (!words.deprecated()) {
            return List.of();
        }
        String when = words.since() == null ? "By the contract" : "Since " + Javadoc.escape(words.since());
        String instead = words.instead() == null ? "" : "; use " + Javadoc.code(words.instead()) + " instead";
        return List.of("@deprecated " + when + instead + ".");
    }

    /** What a type must say that uses others which the contract deprecates. */
    static List<String> excuse(Contract contract, Collection<String> used, String self) {
        Set<String> deprecated = contract.shapes().stream()
                .filter(shape -> shape.words().deprecated() && !shape.name().equals(self))
                .map(Shape::name)
                .filter(used::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        return deprecated.isEmpty()
                ? List.of()
                : List.of(
                        "// uses types that the contract deprecates: " + String.join(", ", deprecated),
                        "@SuppressWarnings(\"deprecation\")");
    }
}
