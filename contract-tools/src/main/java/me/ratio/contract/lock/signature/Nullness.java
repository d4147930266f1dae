package me.ratio.contract.lock.signature;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The annotations that speak of null, known by their simple names, for several libraries have them. */
final class Nullness {
    private static final String MARKED = "NullMarked";
    private static final Set<String> OF_TYPES = Set.of("Nullable", "NonNull");
    private static final Set<String> OF_SCOPES = Set.of(MARKED, "NullUnmarked");

    private Nullness() {}

    /** What stands before a type, such as {@code "@Nullable "}, or nothing. */
    static String ofType(AnnotatedElement type) {
        return text(type, OF_TYPES);
    }

    /** What a type or a method says about everything in it, such as {@code "@NullUnmarked "}, or nothing. */
    static String ofScope(AnnotatedElement scope) {
        return text(scope, OF_SCOPES);
    }

    /** Whether a package says that what is not marked is never null. */
    static boolean isMarked(AnnotatedElement packageInfo) {
        return ofScope(packageInfo).contains(MARKED);
    }

    private static String text(AnnotatedElement element, Set<String> names) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .filter(names::contains)
                .sorted()
                .map(name -> "@" + name + " ")
                .collect(Collectors.joining());
    }
}
