package me.ratio.generator;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import me.ratio.generator.contract.Scalar;
import me.ratio.generator.contract.Type;

/** How a type is written in Java, and which imports it needs; whatever the JDK does not own is a model. */
final class JavaTypes {
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Z]\\w*");
    private static final Set<String> NO_IMPORT = Set.of("String", "Object", "Boolean", "Integer", "Long", "Double");
    private static final Map<String, String> IMPORTED = Map.of(
            "List", "java.util.List",
            "Map", "java.util.Map",
            "Nullable", "org.jspecify.annotations.Nullable",
            "BigInteger", "java.math.BigInteger",
            "BigDecimal", "java.math.BigDecimal",
            "OffsetDateTime", "java.time.OffsetDateTime",
            "LocalDate", "java.time.LocalDate",
            "URI", "java.net.URI",
            "UUID", "java.util.UUID");

    private JavaTypes() {}

    static String of(Type type) {
        if (type instanceof Type.Named named) {
            return named.name();
        }
        if (type instanceof Type.ListOf list) {
            return "List<" + nullable(list.nullable()) + of(list.element()) + ">";
        }
        if (type instanceof Type.MapOf map) {
            return "Map<String, " + nullable(map.nullable()) + of(map.value()) + ">";
        }
        return type instanceof Scalar scalar ? ofScalar(scalar) : "Object";
    }

    private static String nullable(boolean nullable) {
        return nullable ? "@Nullable " : "";
    }

    private static String ofScalar(Scalar scalar) {
        return switch (scalar) {
            case TEXT -> "String";
            case DATE -> "LocalDate";
            case DATE_TIME -> "OffsetDateTime";
            case UUID -> "UUID";
            case URI -> "URI";
            case DECIMAL, DECIMAL_TEXT -> "BigDecimal";
            case DOUBLE -> "Double";
            case INTEGER -> "Integer";
            case LONG -> "Long";
            case BIG_INTEGER -> "BigInteger";
            case BOOLEAN -> "Boolean";
        };
    }

    /** Whether a value of the type is, or may be, a list or a map that somebody could change afterwards. */
    static boolean isCopied(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.MapOf || type instanceof Type.Anything;
    }

    /** Whether it is, or holds, numbers that are sent as texts. */
    static boolean isDecimalText(Type type) {
        if (type instanceof Type.ListOf list) {
            return isDecimalText(list.element());
        }
        if (type instanceof Type.MapOf map) {
            return isDecimalText(map.value());
        }
        return type == Scalar.DECIMAL_TEXT;
    }

    /** Whether any JSON may be in a value of the type. */
    static boolean isFree(Type type) {
        return type instanceof Type.Anything
                || type instanceof Type.ListOf list && isFree(list.element())
                || type instanceof Type.MapOf map && isFree(map.value());
    }

    /** The imports of a type, used outside the models' package when that is given. */
    static Set<String> imports(String type, String modelPackage) {
        Set<String> imports = new TreeSet<>();
        NAME.matcher(type).results().map(MatchResult::group).forEach(name -> {
            if (IMPORTED.containsKey(name)) {
                imports.add(IMPORTED.get(name));
            } else if (!NO_IMPORT.contains(name) && !modelPackage.isEmpty()) {
                imports.add(modelPackage + "." + name);
            }
        });
        return imports;
    }

    /** The models that a type names. */
    static Set<String> models(Type type) {
        if (type instanceof Type.ListOf list) {
            return models(list.element());
        }
        if (type instanceof Type.MapOf map) {
            return models(map.value());
        }
        return type instanceof Type.Named named ? Set.of(named.name()) : Set.of();
    }
}
