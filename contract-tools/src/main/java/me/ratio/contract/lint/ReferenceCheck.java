package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.OpenApiVersion;
import me.ratio.openapi.Reference;
import me.ratio.openapi.References;
import me.ratio.openapi.structure.OpenApiObject;

/** References lead to something of the right kind, and nothing beside them is lost. */
final class ReferenceCheck implements Check {
    private static final Set<String> WORDS = Set.of("$ref", "description", "summary", "title");

    @Override
    public void run(LintContext context, LintFindings findings) {
        for (Reference reference : References.of(context.document())) {
            if (reference.isExternal()) {
                findings.add(
                        LintRule.REF_EXTERNAL,
                        reference.from(),
                        "The reference '" + reference.text() + "' leads out of the document and is not followed.");
            } else if (reference.target().isEmpty()) {
                checkAnchor(context, reference, findings);
            } else {
                checkTarget(context, reference, reference.target().get(), findings);
            }
        }
        if (context.version() == OpenApiVersion.V3_0) {
            context.objects().stream()
                    .filter(OpenApiObject::isReference)
                    .forEach(place -> checkSiblings(place, findings));
        }
    }

    private static void checkTarget(LintContext context, Reference reference, String target, LintFindings findings) {
        JsonNode found = JsonPointers.find(context.tree(), target);
        if (found.isMissingNode()) {
            unresolved(reference, findings);
            return;
        }
        Optional<OpenApiObject> from = context.at(reference.from()).filter(OpenApiObject::isReference);
        if (from.isPresent()
                && !context.at(target)
                        .map(place -> place.kind() == from.get().kind())
                        .orElse(false)) {
            findings.add(
                    LintRule.REF_WRONG_KIND,
                    reference.from(),
                    "The reference '" + reference.text() + "' leads to something that is no "
                            + from.get().kind().name() + ".");
        }
    }

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
                "The reference '" + reference.text() + "' leads to nothing in this document.");
    }

    private static void checkSiblings(OpenApiObject place, LintFindings findings) {
        Set<String> lost = new TreeSet<>();
        place.node().fieldNames().forEachRemaining(key -> {
            if (!WORDS.contains(key) && !place.kind().isExtension(key)) {
                lost.add(key);
            }
        });
        if (!lost.isEmpty()) {
            findings.add(
                    LintRule.REF_SIBLINGS,
                    place,
                    "In OpenAPI 3.0 what stands beside a reference is ignored: " + lost + ".");
        }
    }
}
