package me.ratio.contract.diff.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.Comparison;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.OpenApiObject;

/** Compares the references to parameters, responses and other parts that lead nowhere; schemas are compared as such. */
public final class UnresolvedReferenceComparison implements Comparison<DocumentPair> {
    @Override
    public void compare(DocumentPair documents) {
        Map<String, String> before = unresolved(documents.old());
        Map<String, String> after = unresolved(documents.next());
        Set<String> pointers = new LinkedHashSet<>(before.keySet());
        pointers.addAll(after.keySet());
        for (String pointer : pointers) {
            if (!after.getOrDefault(pointer, "").equals(before.getOrDefault(pointer, ""))) {
                LocatedNode old = documents.old().at(pointer);
                LocatedNode next = documents.next().at(pointer);
                OperationContext.outside(documents)
                        .add(Change.of(
                                        DiffRule.REFERENCE_CHANGED,
                                        ChangeLocation.withoutValues(old, next),
                                        after.containsKey(pointer)
                                                ? "the reference " + after.get(pointer) + " leads nowhere"
                                                : "the reference " + before.get(pointer) + " led nowhere")
                                .assumed());
            }
        }
    }

    private static Map<String, String> unresolved(OpenApiDocument document) {
        Map<String, String> unresolved = new LinkedHashMap<>();
        for (OpenApiObject object : document.objects()) {
            String reference = object.node().path("$ref").asText();
            if (object.isReference()
                    && !object.is("Schema")
                    && !document.resolve(reference).exists()) {
                unresolved.put(object.pointer(), reference);
            }
        }
        return unresolved;
    }
}
