package me.ratio.contract.diff.http;

import java.util.List;
import me.ratio.contract.diff.annotation.DocumentationComparison;
import me.ratio.contract.diff.rule.Comparison;

/** Compares two operations, part by part. */
public final class OperationComparison implements Comparison<OperationPair> {
    private static final DocumentationComparison DOCUMENTATION =
            DocumentationComparison.of("summary", "description", "externalDocs");

    /** Callbacks contain operations, so the last of these comparisons gets this one. */
    private final List<Comparison<OperationPair>> parts = List.of(
            OperationComparison::documentation,
            new OperationNameComparison(),
            new ParameterComparison(),
            new RequestBodyComparison(),
            new ResponseComparison(),
            new SecurityComparison(),
            new OperationServerComparison(),
            new CallbackComparison(this));

    @Override
    public void compare(OperationPair pair) {
        parts.forEach(part -> part.compare(pair));
    }

    private static void documentation(OperationPair pair) {
        // A description is neither sent nor received.
        pair.withoutDirection().addAll(DOCUMENTATION.compare(pair.old(), pair.next()));
        pair.withoutDirection().lifecycle("the operation", pair.old(), pair.next());
    }
}
