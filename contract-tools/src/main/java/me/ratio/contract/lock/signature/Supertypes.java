package me.ratio.contract.lock.signature;

import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a type extends and implements. */
final class Supertypes {
    private Supertypes() {}

    /** How types are written within a type. */
    static TypeText text(Names names, Class<?> type) {
        return new TypeText(names, type.getPackageName(), Map.of());
    }

    /** The superclass first, then the interfaces; for an interface only those. */
    static List<AnnotatedType> direct(Class<?> type) {
        List<AnnotatedType> supertypes = new ArrayList<>();
        if (type.getSuperclass() != null) {
            supertypes.add(type.getAnnotatedSuperclass());
        }
        supertypes.addAll(List.of(type.getAnnotatedInterfaces()));
        return supertypes;
    }
}
