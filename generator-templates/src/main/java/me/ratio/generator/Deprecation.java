package me.ratio.generator;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.Documentation;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.Javadoc;
import me.ratio.generator.source.StringLiteral;

/**
 * Marks what a document deprecates, and lets generated code use it without a warning: callers compile with
 * {@code -Werror}, and only a caller of a deprecated element should be warned.
 */
final class Deprecation {
    private Deprecation() {}

    /** Returns the annotation, an empty list when there is none; templates repeat a section for each element. */
    static List<String> annotation(Documentation documentation) {
        if (!documentation.deprecated()) {
            return List.of();
        }
        return List.of(
                documentation.since() == null
                        ? "@Deprecated"
                        : "@Deprecated(since = " + StringLiteral.of(documentation.since()) + ")");
    }

    /** Returns the Javadoc tag, an empty list when there is none. */
    static List<String> tags(Documentation documentation) {
        if (!documentation.deprecated()) {
            return List.of();
        }
        String when =
                documentation.since() == null ? "By the contract" : "Since " + Javadoc.escape(documentation.since());
        String instead =
                documentation.instead() == null ? "" : "; use " + Javadoc.code(documentation.instead()) + " instead";
        return List.of("@deprecated " + when + instead + ".");
    }

    /**
     * Returns the annotation of a type that uses deprecated models, and the comment that explains it.
     *
     * @param used the models it uses
     * @param self the type itself, null for an interface
     */
    static List<String> suppression(ClientModel client, JavaNaming names, Collection<ModelId> used, ModelId self) {
        Set<String> deprecated = client.models().stream()
                .filter(model -> model.documentation().deprecated() && model.id() != self)
                .map(Model::id)
                .filter(used::contains)
                .map(names::type)
                .collect(Collectors.toCollection(TreeSet::new));
        return deprecated.isEmpty()
                ? List.of()
                : List.of(
                        "// uses types that the contract deprecates: " + String.join(", ", deprecated),
                        "@SuppressWarnings(\"deprecation\")");
    }
}
