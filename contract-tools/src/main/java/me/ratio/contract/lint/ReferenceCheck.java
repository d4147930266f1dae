package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.Reference;
import me.ratio.openapi.References;

/**
 * Checks that references have a target of the right type, and that no keyword next to them is ignored.
 *
 * <p>A 3.0 reader replaces an object with a {@code $ref} by its target, so {@code {$ref: Book, nullable: true}} is
 * never null. Documentation next to a reference is ignored as well, but nobody relies on it, so it is not reported.
 */
final class ReferenceCheck implements Check {
    private static final Set<String> DOCUMENTATION = Set.of("$ref", "description", "summary", "title");

    @Override
    public void run(LintContext context, LintFindings findings) {
        for (Reference reference : References.of(context.document())) {
            if (reference.isExternal()) {
                findings.add(
                        LintRule.REF_EXTERNAL,
                        reference.from(),
                        "The target of the reference '" + reference.text()
                                + "' is in another document and is not checked.");
            } else if (reference.target().isEmpty()) {
                checkAnchor(context, reference, findings);
            } else {
                checkTarget(context, reference, reference.target().get(), findings);
            }
        }
        if (context.version() == OpenApiVersion.V3_0) {
            context.objects().stream()
                    .filter(OpenApiObject::isReference)
                    .forEach(object -> checkSiblings(object, findings));
        }
    }

    private static void checkTarget(LintContext context, Reference reference, String target, LintFindings findings) {
        JsonNode found = JsonPointers.find(context.tree(), target);
        if (found.isMissingNode()) {
            unresolved(reference, findings);
            return;
        }
        // A $ref in place of an object has to lead to one of the same type: no parameter where a schema belongs.
        Optional<OpenApiObject> from = context.at(reference.from()).filter(OpenApiObject::isReference);
        if (from.isPresent()
                && !context.at(target)
                        .map(object -> object.type() == from.get().type())
                        .orElse(false)) {
            findings.add(
                    LintRule.REF_WRONG_TYPE,
                    reference.from(),
                    "The target of the reference '" + reference.text() + "' is not a valid "
                            + from.get().type().name() + ".");
        }
    }

    /** Checks a reference by name, {@code #node}, which leads to the schema with {@code $anchor: node}. */
    private static void checkAnchor(LintContext context, Reference reference, LintFindings findings) {
        String anchor = reference.text().substring(1);
        boolean known = context.schemas()
                .map(OpenApiObject::node)
                .anyMatch(schema -> anchor.equals(schema.path("$anchor").asText())
                        || anchor.equals(schema.path("$dynamicAnchor").asText()));
        if (!known) {
            unresolved(reference, findings);
        }
    }

    private static void unresolved(Reference reference, LintFindings findings) {
        findings.add(
                LintRule.REF_UNRESOLVED,
                reference.from(),
                "The target of the reference '" + reference.text() + "' does not exist.");
    }

    private static void checkSiblings(OpenApiObject object, LintFindings findings) {
        Set<String> ignored = new TreeSet<>();
        object.node().fieldNames().forEachRemaining(key -> {
            if (!DOCUMENTATION.contains(key) && !object.type().isExtension(key)) {
                ignored.add(key);
            }
        });
        if (!ignored.isEmpty()) {
            findings.add(
                    LintRule.REF_SIBLINGS,
                    object,
                    "OpenAPI 3.0 ignores keywords next to a reference: " + ignored + ".");
        }
    }
}
