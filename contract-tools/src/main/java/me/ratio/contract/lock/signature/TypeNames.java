package me.ratio.contract.lock.signature;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses the names of types in a lock: the simple name where it is unique, otherwise the qualified one. Types of other
 * libraries with a simple name are listed as imports.
 *
 * <p>Both {@code java.util.List} and {@code java.awt.List} are written in full, but that is known only after the second
 * one was seen. So a lock is rendered twice, and only the second text counts.
 */
final class TypeNames {
    private final Map<String, Integer> ownNames = new HashMap<>();
    private final Collection<Class<?>> own;
    private final SortedSet<Class<?>> foreign = new TreeSet<>(Comparator.<Class<?>, String>comparing(Class::getName));

    /**
     * Creates the names of a module.
     *
     * @param own the types that the lock lists
     */
    TypeNames(Collection<Class<?>> own) {
        this.own = own;
        own.forEach(type -> ownNames.merge(nested(type), 1, Integer::sum));
    }

    /** Returns the name of a type in the lines of a package. */
    String of(Class<?> type, String packageName) {
        if (type.isPrimitive()) {
            return type.getName();
        }
        boolean simple;
        if (own.contains(type)) {
            simple = ownNames.get(nested(type)) == 1 || type.getPackageName().equals(packageName);
        } else {
            foreign.add(outermost(type));
            simple = isUnique(outermost(type));
        }
        return simple ? nested(type) : type.getCanonicalName();
    }

    /** Returns the types of other libraries with simple names, without those of {@code java.lang}. */
    Collection<String> imports() {
        return foreign.stream()
                .filter(type -> !type.getPackageName().equals("java.lang") && isUnique(type))
                .map(Class::getName)
                .toList();
    }

    /** Returns the name of a type within its package, such as {@code Map.Entry}. */
    static String nested(Class<?> type) {
        Class<?> around = type.getDeclaringClass();
        return around == null ? type.getSimpleName() : nested(around) + "." + type.getSimpleName();
    }

    private boolean isUnique(Class<?> outermost) {
        String name = outermost.getSimpleName();
        return !ownNames.containsKey(name)
                && foreign.stream()
                                .filter(other -> other.getSimpleName().equals(name))
                                .count()
                        == 1;
    }

    private static Class<?> outermost(Class<?> type) {
        return type.getDeclaringClass() == null ? type : outermost(type.getDeclaringClass());
    }
}
