package me.ratio.generator;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.ratio.generator.contract.Contract;
import me.ratio.generator.contract.Scalar;
import me.ratio.generator.contract.Shape;
import me.ratio.generator.contract.Type;

/** The expressions that make a value of what JSON is without types: a union cannot know its type before it was read. */
final class TreeReaders {
    private final Map<String, Shape> shapes;
    private final Set<String> reached = new HashSet<>();

    TreeReaders(Contract contract) {
        shapes = contract.shapes().stream().collect(Collectors.toMap(Shape::name, Function.identity()));
        contract.shapes().forEach(shape -> {
            if (shape instanceof Shape.UnionShape union) {
                union.variants().forEach(variant -> reach(variant.type()));
            }
        });
    }

    private void reach(Type type) {
        for (String name : JavaTypes.models(type)) {
            if (reached.add(name) && shapes.get(name) instanceof Shape.ObjectShape object) {
                object.properties().forEach(property -> reach(property.type()));
            }
        }
    }

    /** Whether another union has this one for a variant. */
    boolean isVariant(String union) {
        return shapes.values().stream()
                .filter(Shape.UnionShape.class::isInstance)
                .flatMap(shape -> ((Shape.UnionShape) shape).variants().stream())
                .anyMatch(variant -> variant.type().equals(new Type.Named(union)));
    }

    /** Whether a union leads to this type. */
    boolean reaches(String name) {
        return reached.contains(name);
    }

    /** A function from what JSON is without types. */
    String of(Type type) {
        if (type instanceof Type.Named named) {
            return shapes.get(named.name()) instanceof Shape.EnumShape values
                    ? "value -> " + named.name() + ".of(" + call(values.scalar(), "value") + ")"
                    : named.name() + "::read";
        }
        if (type instanceof Type.ListOf list) {
            return "UntypedJson.listOf(" + of(list.element()) + ")";
        }
        if (type instanceof Type.MapOf map) {
            return "UntypedJson.mapOf(" + of(map.value()) + ")";
        }
        return "UntypedJson::" + (type instanceof Scalar scalar ? method(scalar) : "anything");
    }

    /** Whether a value of an enum is one that is known. */
    boolean isEnum(Type type) {
        return type instanceof Type.Named named && shapes.get(named.name()) instanceof Shape.EnumShape;
    }

    boolean isObject(Type type) {
        return type instanceof Type.Named named && shapes.get(named.name()) instanceof Shape.ObjectShape;
    }

    private static String call(Scalar scalar, String argument) {
        return "UntypedJson." + method(scalar) + "(" + argument + ")";
    }

    private static String method(Scalar scalar) {
        return switch (scalar) {
            case TEXT -> "text";
            case DATE -> "date";
            case DATE_TIME -> "dateTime";
            case UUID -> "uuid";
            case URI -> "uri";
            case DECIMAL_TEXT -> "decimalText";
            case DECIMAL -> "decimal";
            case DOUBLE -> "doubleFloating";
            case INTEGER -> "integer";
            case LONG -> "longInteger";
            case BIG_INTEGER -> "bigInteger";
            case BOOLEAN -> "flag";
        };
    }

    /** The same as a statement on {@code json}. */
    String applied(Type type) {
        if (isEnum(type)) {
            String name = ((Type.Named) type).name();
            Scalar scalar = ((Shape.EnumShape) shapes.get(name)).scalar();
            return "UntypedJson.known(" + name + ".of(" + call(scalar, "json") + "), " + name + ".knownValues())";
        }
        if (type instanceof Type.Named named && shapes.get(named.name()) instanceof Shape.UnionShape) {
            return named.name() + ".known(json)";
        }
        return type instanceof Type.ListOf || type instanceof Type.MapOf
                ? of(type) + ".apply(json)"
                : of(type).replace("::", ".") + "(json)";
    }
}
