package me.ratio.contract.lock.signature;

import java.lang.reflect.AnnotatedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the direct supertypes of a type. */
final class Supertypes {
    private Supertypes() {}

    /** Returns the writer of the types within a type. */
    static TypeText text(TypeNames names, Class<?> type) {
        return new TypeText(names, type.getPackageName(), Map.of());
    }

    /** Returns the superclass, if there is one, and then the interfaces. */
    static List<AnnotatedType> direct(Class<?> type) {
        List<AnnotatedType> supertypes = new ArrayList<>();
        if (type.getSuperclass() != null) {
            supertypes.add(type.getAnnotatedSuperclass());
        }
        supertypes.addAll(List.of(type.getAnnotatedInterfaces()));
        return supertypes;
    }
}
