package me.ratio.contract.lock.signature;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What types are called in a lock: by a simple name wherever it can mean one type only. Types of the module come first;
 * those from elsewhere that have a simple name are listed as imports.
 *
 * <p>It has to have heard of every type before its names are final, so a lock is written twice.
 */
final class Names {
    private final Map<String, Integer> ownNames = new HashMap<>();
    private final Collection<Class<?>> own;
    private final SortedSet<Class<?>> foreign = new TreeSet<>(Comparator.<Class<?>, String>comparing(Class::getName));

    /**
     * Names for a module.
     *
     * @param own the types that the lock lists
     */
    Names(Collection<Class<?>> own) {
        this.own = own;
        own.forEach(type -> ownNames.merge(nested(type), 1, Integer::sum));
    }

    /** The name of a type where the lock of a package mentions it. */
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

    /** The types from elsewhere, outside {@code java.lang}, that are called by their simple names. */
    Collection<String> imports() {
        return foreign.stream()
                .filter(type -> !type.getPackageName().equals("java.lang") && isUnique(type))
                .map(Class::getName)
                .toList();
    }

    /** The name of a type within its package. */
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
