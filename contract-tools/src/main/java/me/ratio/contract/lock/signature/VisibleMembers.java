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
 * Lists the members of a type: its own and those of hidden supertypes. A method that a visible supertype has with the
 * same signature is not repeated.
 *
 * <p>Users call what a public class inherits from a hidden one, so those members are listed as its own. What it
 * inherits from a visible class is listed there; an override with the same signature adds nothing, while one that
 * returns a narrower type does.
 */
final class VisibleMembers {
    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("equals[class java.lang.Object]", "hashCode[]", "toString[]");
    private static final Set<String> METHODS_OF_ENUMS = Set.of("values[]", "valueOf[class java.lang.String]");

    private final CompiledModule module;
    private final TypeNames names;

    VisibleMembers(CompiledModule module, TypeNames names) {
        this.module = module;
        this.names = names;
    }

    /** Returns the lines of a type, sorted. */
    List<String> of(Class<?> type) {
        SortedSet<MemberLine> lines = allMembers(type);
        Map<String, String> inherited = new HashMap<>();
        collectInherited(type, inherited);
        return lines.stream()
                .filter(line -> line.kind() != MemberLine.Kind.METHOD
                        || !line.textWithoutNames().equals(inherited.get(overrideKey(line))))
                .map(MemberLine::text)
                .toList();
    }

    private SortedSet<MemberLine> allMembers(Class<?> type) {
        SortedSet<MemberLine> lines = new TreeSet<>(MemberLine.ORDER);
        TypeText text = Supertypes.text(names, type);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Visibility.isReachable(constructor, type)) {
                lines.add(new SignatureWriter(text).constructor(constructor));
            }
        }
        collect(type, type, text, lines, new HashSet<>());
        return lines;
    }

    /** Collects the type before its hidden supertypes, so that overridden methods are left out. */
    private void collect(Class<?> type, Class<?> through, TypeText text, Set<MemberLine> lines, Set<String> seen) {
        SignatureWriter signatures = new SignatureWriter(text);
        for (Field field : type.getDeclaredFields()) {
            if (Visibility.isReachable(field, through) && seen.add(field.getName())) {
                lines.add(signatures.field(field));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (Visibility.isReachable(method, through) && !isImplied(method)) {
                MemberLine line = signatures.method(method);
                if (seen.add(overrideKey(line))) {
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

    /** Collects the signatures of inherited methods; the nearest supertype wins. */
    private void collectInherited(Class<?> type, Map<String, String> inherited) {
        for (AnnotatedType supertype : Supertypes.direct(type)) {
            Class<?> erased = TypeText.erased(supertype);
            if (module.isVisible(erased)) {
                allMembers(erased).stream()
                        .filter(line -> line.kind() == MemberLine.Kind.METHOD)
                        .forEach(line -> inherited.putIfAbsent(overrideKey(line), line.textWithoutNames()));
            }
            if (module.isVisible(erased) || module.hides(erased)) {
                collectInherited(erased, inherited);
            }
        }
    }

    /** Tells whether every object or every enum has a method. */
    private static boolean isImplied(Method method) {
        String call = method.getName() + List.of(method.getParameterTypes());
        return METHODS_OF_OBJECT.contains(call)
                || method.getDeclaringClass().isEnum() && METHODS_OF_ENUMS.contains(call);
    }

    /** Returns name and parameter types without nullness, which decide whether a method overrides another. */
    private static String overrideKey(MemberLine line) {
        String parameters =
                line.textWithoutNames().substring(line.textWithoutNames().indexOf(line.name() + "("));
        return parameters.replaceFirst("\\).*", ")").replace("@Nullable ", "").replace("@NonNull ", "");
    }
}
