package me.ratio.generator;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import me.ratio.generator.contract.ModelId;
import me.ratio.generator.contract.Type;
import me.ratio.generator.naming.JavaNaming;
import me.ratio.generator.source.JavaScalar;

/**
 * Writes types in Java and finds the imports that they need. Types are written with simple names only; no schema can
 * have the name of a class that generated code imports, see {@code ReservedNames}.
 */
final class JavaTypes {
    /** A simple name: in {@code Map<String, @Nullable Book>} all four words, but nothing after a dot. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Z]\\w*");

    /** The classes of scalars, by their simple names. */
    private static final Map<String, Class<?>> SCALARS = Arrays.stream(JavaScalar.values())
            .map(JavaScalar::javaClass)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final Map<String, String> OTHER_CLASSES = Map.of(
            "List", "java.util.List",
            "Map", "java.util.Map",
            "Object", "java.lang.Object",
            "Nullable", "org.jspecify.annotations.Nullable");

    private final JavaNaming names;

    JavaTypes(JavaNaming names) {
        this.names = names;
    }

    JavaNaming names() {
        return names;
    }

    String of(Type type) {
        if (type instanceof Type.Named named) {
            return names.type(named.model());
        }
        if (type instanceof Type.ListOf list) {
            return "List<" + nullable(list.nullable()) + of(list.element()) + ">";
        }
        if (type instanceof Type.MapOf map) {
            return "Map<String, " + nullable(map.nullable()) + of(map.value()) + ">";
        }
        return type instanceof Type.Scalar scalar ? scalar.java().javaClass().getSimpleName() : "Object";
    }

    private static String nullable(boolean nullable) {
        return nullable ? "@Nullable " : "";
    }

    /** Tells whether a value is, or may be, a list or a map: a model copies it, so that it stays immutable. */
    static boolean isMutable(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.MapOf || type instanceof Type.Anything;
    }

    /** Tells whether a value is, or holds, numbers that are sent as strings. */
    static boolean isDecimalText(Type type) {
        if (type instanceof Type.ListOf list) {
            return isDecimalText(list.element());
        }
        if (type instanceof Type.MapOf map) {
            return isDecimalText(map.value());
        }
        return type.equals(new Type.Scalar(JavaScalar.DECIMAL));
    }

    /** Tells whether a value may hold any JSON: then it may hold secrets, too, and is not printed. */
    static boolean mayHoldAnyJson(Type type) {
        return type instanceof Type.Anything
                || type instanceof Type.ListOf list && mayHoldAnyJson(list.element())
                || type instanceof Type.MapOf map && mayHoldAnyJson(map.value());
    }

    /**
     * Returns the imports of a type as it is written.
     *
     * @param modelPackage the package of the models when the type is used outside of it, else {@code ""}
     */
    static Set<String> imports(String type, String modelPackage) {
        Set<String> imports = new TreeSet<>();
        NAME.matcher(type).results().map(MatchResult::group).forEach(name -> {
            if (SCALARS.containsKey(name) || OTHER_CLASSES.containsKey(name)) {
                imports.add(SCALARS.containsKey(name) ? SCALARS.get(name).getName() : OTHER_CLASSES.get(name));
            } else if (!modelPackage.isEmpty()) {
                imports.add(modelPackage + "." + name);
            }
        });
        imports.removeIf(name -> name.startsWith("java.lang."));
        return imports;
    }

    /** Returns the model that a type is, or holds. */
    static Set<ModelId> models(Type type) {
        if (type instanceof Type.ListOf list) {
            return models(list.element());
        }
        if (type instanceof Type.MapOf map) {
            return models(map.value());
        }
        return type instanceof Type.Named named ? Set.of(named.model()) : Set.of();
    }
}
