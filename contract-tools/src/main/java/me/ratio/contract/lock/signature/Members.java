package me.ratio.contract.lock.signature;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The members that users get through a type: its own, and those of supertypes that they cannot see. What a visible
 * supertype says already is not said again.
 */
final class Members {
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("equals[class java.lang.Object]", "hashCode[]", "toString[]");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values[]", "valueOf[class java.lang.String]");

    private final CompiledModule module;
    private final Names names;

    Members(CompiledModule module, Names names) {
        this.module = module;
        this.names = names;
    }

    /** The lines of a type, in their order. */
    List<String> of(Class<?> type) {
        SortedSet<Line> lines = reached(type);
        Map<String, String> said = new HashMap<>();
        saidAbove(type, said);
        return lines.stream()
                .filter(line ->
                        line.kind() != Line.Kind.METHOD || !line.meaning().equals(said.get(call(line))))
                .map(Line::text)
                .toList();
    }

    private SortedSet<Line> reached(Class<?> type) {
        SortedSet<Line> lines = new TreeSet<>(Line.ORDER);
        TypeText text = Supertypes.text(names, type);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Visibility.isReachable(constructor, type)) {
                lines.add(new Signatures(text).constructor(constructor));
            }
        }
        collect(type, type, text, lines, new HashSet<>());
        return lines;
    }

    /** The type itself comes first, so that what it overrides is known when the hidden supertypes are reached. */
    private void collect(Class<?> type, Class<?> through, TypeText text, Set<Line> lines, Set<String> seen) {
        Signatures signatures = new Signatures(text);
        for (Field field : type.getDeclaredFields()) {
            if (Visibility.isReachable(field, through) && seen.add(field.getName())) {
                lines.add(signatures.field(field));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Visibility.isReachable(method, through) && !isImplied(method)) {
                Line line = signatures.method(method);
                if (seen.add(call(line))) {
                    lines.add(line);
                }
            }
        }
        for (AnnotatedType supertype : Supertypes.direct(type)) {
            Class<?> erased = TypeText.erased(supertype);
            if (module.hides(erased)) {
                collect(erased, through, text.through(supertype), lines, seen);
            }
        }
    }

    /** What each method means where it is inherited from; the nearest supertype has the last word. */
    private void saidAbove(Class<?> type, Map<String, String> said) {
        for (AnnotatedType supertype : Supertypes.direct(type)) {
            Class<?> erased = TypeText.erased(supertype);
            if (module.isVisible(erased)) {
                reached(erased).stream()
                        .filter(line -> line.kind() == Line.Kind.METHOD)
                        .forEach(line -> said.putIfAbsent(call(line), line.meaning()));
            }
            if (module.isVisible(erased) || module.hides(erased)) {
                saidAbove(erased, said);
            }
        }
    }

    private static boolean isImplied(Method method) {
        String call = method.getName() + List.of(method.getParameterTypes());
        return OF_EVERY_OBJECT.contains(call) || method.getDeclaringClass().isEnum() && OF_EVERY_ENUM.contains(call);
    }

    /** Name and parameter types without their nullness: what one method may override another by. */
    private static String call(Line line) {
        String parameters = line.meaning().substring(line.meaning().indexOf(line.name() + "("));
        return parameters.replaceFirst("\\).*", ")").replace("@Nullable ", "").replace("@NonNull ", "");
    }
}
