package me.ratio.contract.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.Reference;
import me.ratio.openapi.References;

/**
 * Checks that every component is used by an operation, directly or through other components.
 *
 * <p>Two schemas that only refer to each other are unused, although each has a reference: what counts is that a chain of
 * references begins outside of the components. Security schemes have no references; requirements name them.
 */
final class UnusedComponentCheck implements Check {
    private static final Pattern COMPONENT = Pattern.compile("(/components/[^/]+/[^/]+)(/.*)?");

    @Override
    public void run(LintContext context, LintFindings findings) {
        // A document without operations is a library of components for other documents.
        if (context.all("Operation").findAny().isEmpty()) {
            return;
        }
        Set<String> reached = reached(context);
        context.objects().stream()
                .filter(object -> component(object.pointer())
                        .filter(object.pointer()::equals)
                        .isPresent())
                .filter(object -> !reached.contains(object.pointer()))
                .forEach(object -> findings.add(
                        LintRule.UNUSED_COMPONENT,
                        object,
                        object.type().name() + " '" + JsonPointers.lastKey(object.pointer())
                                + "' is not used by any operation."));
    }

    /** Follows the references from everything outside of the components, whose owner is the empty string. */
    private static Set<String> reached(LintContext context) {
        Map<String, List<Reference>> byOwner = References.of(context.document()).stream()
                .collect(Collectors.groupingBy(
                        reference -> component(reference.from()).orElse("")));
        Set<String> reached = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>();
        ahead.add("");
        while (!ahead.isEmpty()) {
            for (Reference reference : byOwner.getOrDefault(ahead.pop(), List.of())) {
                reference
                        .target()
                        .flatMap(UnusedComponentCheck::component)
                        .filter(reached::add)
                        .ifPresent(ahead::add);
            }
        }
        context.all("SecurityRequirement").forEach(requirement -> requirement
                .node()
                .fieldNames()
                .forEachRemaining(name -> reached.add(JsonPointers.child("/components/securitySchemes", name))));
        return reached;
    }

    /**
     * Returns the component that contains a location: {@code /components/schemas/Book} of
     * {@code …/Book/properties/id}.
     */
    private static Optional<String> component(String pointer) {
        Matcher component = COMPONENT.matcher(pointer);
        return component.matches() ? Optional.of(component.group(1)) : Optional.empty();
    }
}
