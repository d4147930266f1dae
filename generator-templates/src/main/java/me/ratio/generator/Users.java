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
import me.ratio.generator.contract.Contract;
import me.ratio.generator.contract.Operation;
import me.ratio.generator.contract.Property;
import me.ratio.generator.contract.Shape;
import me.ratio.generator.contract.Type;
import me.ratio.generator.source.Javadoc;

/** Which operations send or answer a model, be it within another. */
final class Users {
    /** So that what everything uses stays readable. */
    private static final int NAMED = 4;

    private final Map<String, Shape> shapes;
    private final Map<String, Set<String>> users = new HashMap<>();

    Users(Contract contract) {
        shapes = contract.shapes().stream().collect(Collectors.toMap(Shape::name, Function.identity()));
        contract.operations().forEach(operation -> reached(operation)
                .forEach(model -> users.computeIfAbsent(model, key -> new LinkedHashSet<>())
                        .add(Javadoc.code(operation.java()))));
    }

    /** As a sentence, or nothing. */
    List<String> of(String model) {
        List<String> names = List.copyOf(users.getOrDefault(model, Set.of()));
        if (names.isEmpty()) {
            return List.of();
        }
        boolean all = names.size() <= NAMED + 1;
        String first = String.join(", ", all ? names : names.subList(0, NAMED));
        return List.of("Used by " + first + (all ? "." : " and " + (names.size() - NAMED) + " more."));
    }

    private Set<String> reached(Operation operation) {
        Deque<String> open = new ArrayDeque<>();
        if (operation.body() != null) {
            open.addAll(JavaTypes.models(operation.body().type()));
        }
        if (operation.answer() != null) {
            open.addAll(JavaTypes.models(operation.answer().type()));
        }
        Stream.concat(
                        operation.pathParameters().stream(),
                        operation.query() == null ? Stream.of() : operation.query().properties().stream())
                .forEach(parameter -> open.addAll(JavaTypes.models(parameter.type())));
        Set<String> reached = new HashSet<>();
        while (!open.isEmpty()) {
            String model = open.pop();
            if (reached.add(model)) {
                parts(shapes.get(model)).forEach(type -> open.addAll(JavaTypes.models(type)));
            }
        }
        return reached;
    }

    private static Stream<Type> parts(Shape shape) {
        if (shape instanceof Shape.ObjectShape object) {
            return object.properties().stream().map(Property::type);
        }
        return shape instanceof Shape.UnionShape union
                ? union.variants().stream().map(Shape.Variant::type)
                : Stream.of();
    }
}
