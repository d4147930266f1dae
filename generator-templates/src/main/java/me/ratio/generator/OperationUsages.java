package me.ratio.generator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.generator.contract.ClientModel;
import me.ratio.generator.contract.Model;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.contract.Property;
import me.ratio.generator.contract.Type;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.Javadoc;

/** Finds the operations that use a model, directly or within another one, for its Javadoc. */
final class OperationUsages {
    /** Keeps the sentence readable for a model that every operation uses. */
    private static final int MAX_NAMED = 4;

    private final Map<ModelId, Model> models;
    private final Map<ModelId, Set<String>> users = new HashMap<>();

    OperationUsages(ClientModel client, JavaNaming names) {
        models = client.models().stream().collect(Collectors.toMap(Model::id, Function.identity()));
        client.operations().forEach(operation -> reached(operation)
                .forEach(model -> users.computeIfAbsent(model, key -> new LinkedHashSet<>())
                        .add(Javadoc.code(names.method(operation)))));
    }

    /** Returns a sentence, or nothing for a model that no operation uses. */
    List<String> of(ModelId model) {
        List<String> names = List.copyOf(users.getOrDefault(model, Set.of()));
        if (names.isEmpty()) {
            return List.of();
        }
        boolean all = names.size() <= MAX_NAMED + 1;
        String first = String.join(", ", all ? names : names.subList(0, MAX_NAMED));
        return List.of("Used by " + first + (all ? "." : " and " + (names.size() - MAX_NAMED) + " more."));
    }

    /** Returns the models that an operation uses; each is visited once, since models may refer to themselves. */
    private Set<ModelId> reached(OperationModel operation) {
        Deque<ModelId> pending = new ArrayDeque<>();
        if (operation.body() != null) {
            pending.addAll(JavaTypes.models(operation.body().type()));
        }
        if (operation.response() != null) {
            pending.addAll(JavaTypes.models(operation.response().type()));
        }
        Stream.concat(
                        operation.pathParameters().stream(),
                        operation.query() == null ? Stream.of() : operation.query().properties().stream())
                .forEach(parameter -> pending.addAll(JavaTypes.models(parameter.type())));
        Set<ModelId> reached = new HashSet<>();
        while (!pending.isEmpty()) {
            ModelId model = pending.pop();
            if (reached.add(model)) {
                parts(models.get(model)).forEach(type -> pending.addAll(JavaTypes.models(type)));
            }
        }
        return reached;
    }

    private static Stream<Type> parts(Model model) {
        if (model instanceof Model.ObjectModel object) {
            return object.properties().stream().map(Property::type);
        }
        return model instanceof Model.UnionModel union
                ? union.variants().stream().map(Model.Variant::type)
                : Stream.of();
    }
}
