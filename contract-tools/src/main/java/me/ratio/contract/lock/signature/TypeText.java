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
 * Types as they stand in the signatures of one type: with their arguments and their nullness.
 *
 * @param names what types are called
 * @param packageName the package whose lock this is
 * @param arguments what stands for type variables that users cannot see, those of hidden supertypes
 */
record TypeText(Names names, String packageName, Map<TypeVariable<?>, String> arguments) {
    /** A type in use, such as {@code List<@Nullable String>}. */
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

    /** The type parameters of a type or a method, such as {@code <T extends Comparable<T>>}, or nothing. */
    String parameters(TypeVariable<?>... variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables).map(this::parameter).collect(Collectors.joining(", ", "<", ">"));
    }

    /** The same names for the members that a supertype hands down. */
    TypeText through(AnnotatedType supertype) {
        Map<TypeVariable<?>, String> handedDown = new HashMap<>(arguments);
        if (supertype instanceof AnnotatedParameterizedType parameterized) {
            TypeVariable<?>[] variables = erased(supertype).getTypeParameters();
            AnnotatedType[] actual = parameterized.getAnnotatedActualTypeArguments();
            for (int i = 0; i < variables.length; i++) {
                handedDown.put(variables[i], of(actual[i]));
            }
        }
        return new TypeText(names, packageName, handedDown);
    }

    /** The class of a supertype, which has arguments or none. */
    static Class<?> erased(AnnotatedType supertype) {
        Type type = supertype.getType();
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private String raw(AnnotatedParameterizedType type) {
        Class<?> erased = erased(type);
        boolean within = ((ParameterizedType) type.getType()).getOwnerType() instanceof ParameterizedType;
        return within ? of(type.getAnnotatedOwnerType()) + "." + erased.getSimpleName() : names.of(erased, packageName);
    }

    /** As in Java, the brackets of the outer array come first, each with its own nullness. */
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

    private static boolean isAnything(AnnotatedType bound) {
        return bound.getType() == Object.class && Nullness.ofType(bound).isEmpty();
    }

    private String all(AnnotatedType... types) {
        return Arrays.stream(types).map(this::of).collect(Collectors.joining(", "));
    }
}
