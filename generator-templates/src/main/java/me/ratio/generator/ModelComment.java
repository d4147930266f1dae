package me.ratio.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.OperationKey;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.Javadoc;

/** Writes the Javadoc of a model's class. */
final class ModelComment {
    private ModelComment() {}

    /**
     * Returns the whole comment.
     *
     * @param paragraphs the paragraphs after the description
     * @param usages the operations that use the model, as a sentence, or nothing
     */
    static String of(Model model, JavaNaming names, List<String> paragraphs, List<String> usages) {
        List<String> all = new ArrayList<>(List.of(description(model, names)));
        all.addAll(paragraphs);
        all.addAll(usages);
        return Javadoc.comment("", all, Deprecation.tags(model.documentation()));
    }

    private static String description(Model model, JavaNaming names) {
        Optional<OperationKey> parameters =
                model instanceof Model.ObjectModel object ? object.parametersOf() : Optional.empty();
        Optional<OperationKey> responses =
                model instanceof Model.UnionModel union ? union.responseOf() : Optional.empty();
        if (parameters.isPresent()) {
            return "The parameters of " + names.method(parameters.get()) + ".";
        }
        if (responses.isPresent()) {
            return "The response of " + names.method(responses.get()) + ", which depends on the status.";
        }
        return model.documentation().text() == null
                ? "The schema " + Javadoc.code(names.schema(model)) + "."
                : Javadoc.sentence(model.documentation().text());
    }
}
