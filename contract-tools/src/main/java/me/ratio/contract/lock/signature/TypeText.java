package me.ratio.contract.lock.signature;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the types in the signatures of one type, with their arguments and their nullness.
 *
 * @param names the names of types
 * @param packageName the package of the type
 * @param arguments the arguments for the type variables of hidden supertypes
 */
record TypeText(TypeNames names, String packageName, Map<TypeVariable<?>, String> arguments) {
    /** Returns a type, such as {@code List<@Nullable String>}. */
    String of(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return array(array);
        }
        String nullness = Nullness.ofType(type);
        if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard(wildcard);
        }
        if (type instanceof AnnotatedTypeVariable) {
            TypeVariable<?> variable = (TypeVariable<?>) type.getType();
            return nullness + arguments.getOrDefault(variable, variable.getName());
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            String text = raw(parameterized) + "<" + all(parameterized.getAnnotatedActualTypeArguments()) + ">";
            return nullness + text;
        }
        return nullness + names.of((Class<?>) type.getType(), packageName);
    }

    /** Returns the type parameters of a type or method, such as {@code <T extends Comparable<T>>}, or {@code ""}. */
    String parameters(TypeVariable<?>... variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(this::parameter).collect(Collectors.joining(", ", "<", ">"));
    }

    /**
     * Returns the writer for the members that are inherited from a supertype: in {@code Book extends Item<Isbn>} the
     * {@code T id()} of a hidden {@code Item<T>} is {@code Isbn id()}.
     */
    TypeText through(AnnotatedType supertype) {
        Map<TypeVariable<?>, String> inherited = new HashMap<>(arguments);
        if (supertype instanceof AnnotatedParameterizedType parameterized) {
            TypeVariable<?>[] variables = erased(supertype).getTypeParameters();
            AnnotatedType[] actual = parameterized.getAnnotatedActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                inherited.put(variables[i], of(actual[i]));
            }
        }
        return new TypeText(names, packageName, inherited);
    }

    /** Returns the class of a supertype, with or without type arguments. */
    static Class<?> erased(AnnotatedType supertype) {
        Type type = supertype.getType();
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private String raw(AnnotatedParameterizedType type) {
        Class<?> erased = erased(type);
        // Outer<String>.Inner<Integer>: an inner class of a generic one repeats the arguments of its owner.
        boolean within = ((ParameterizedType) type.getType()).getOwnerType() instanceof ParameterizedType;
        return within ? of(type.getAnnotatedOwnerType()) + "." + erased.getSimpleName() : names.of(erased, packageName);
    }

    /** Returns an array type. As in Java, the brackets of the outer array come first, each with its own nullness. */
    private String array(AnnotatedArrayType outer) {
        StringBuilder brackets = new StringBuilder();
        AnnotatedType type = outer;
        while (type instanceof AnnotatedArrayType array) {
            String nullness = Nullness.ofType(array);
            brackets.append(nullness.isEmpty() ? "" : " ").append(nullness).append("[]");
            type = array.getAnnotatedGenericComponentType();
        }
        return of(type) + brackets;
    }

    private String wildcard(AnnotatedWildcardType type) {
        if (type.getAnnotatedLowerBounds().length > 0) {
            return "? super " + of(type.getAnnotatedLowerBounds()[0]);
        }
        AnnotatedType upper = type.getAnnotatedUpperBounds()[0];
        return isAnything(upper) ? "?" : "? extends " + of(upper);
    }

    private String parameter(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getAnnotatedBounds())
                .filter(bound -> !isAnything(bound))
                .map(this::of)
                .collect(Collectors.joining(" & "));
        return variable.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    /** Tells whether a bound restricts nothing: {@code T extends Object} is written as {@code T}. */
    private static boolean isAnything(AnnotatedType bound) {
        return bound.getType() == Object.class && Nullness.ofType(bound).isEmpty();
    }

    private String all(AnnotatedType... types) {
        return Arrays.stream(types).map(this::of).collect(Collectors.joining(", "));
    }
}
